"""Letters and answers from advice columns and forums that facts and stories cite."""

from __future__ import annotations

from callback.catalogue.provenance import Source

__all__ = [
    "ADVICE_CAREERSOLVERS",
    "ADVICE_HIRING_FREEZE",
    "ADVICE_INTERVIEW_WAS_PERFECT",
    "ADVICE_PORTAL_STATUS",
    "DIARY_HEARTBREAK",
    "LETTER_BEWILDERING_MANAGER",
    "LETTER_CALLED_AGAIN",
    "LETTER_DELAYS_MEAN",
    "LETTER_ENTHUSIASTIC_AWOL",
    "LETTER_HR_REJECTED_ME",
    "LETTER_JOB_POSTED_AGAIN",
    "LETTER_KEEPS_RESCHEDULING",
    "LETTER_LEAD_ME_ON",
    "LETTER_SAYS_AND_MEANS",
    "LETTER_WELL_NOT_HIRED",
    "RESERVE_LISTS",
    "REVIEW_OTHER_ROLE",
    "THREAD_AN_ANSWER",
    "THREAD_NOT_POSTED_YET",
    "THREAD_PAUSED_THEN_INVITED",
    "THREAD_RESCHEDULED",
    "THREAD_TEAM_MATCH",
]

ADVICE_CAREERSOLVERS = Source(
    id="advice_careersolvers",
    title="Why do some hiring managers ignore candidates after an interview",
    publisher="Career Solvers",
    url="https://careersolvers.com/career-management/why-do-some-hiring-managers-ignore-candidates-after-an-interview",
)
ADVICE_HIRING_FREEZE = Source(
    id="advice_hiring_freeze_2012",
    title="Answer: why would a company freeze a hiring process?",
    publisher="Ask a Manager",
    year=2012,
    url="https://www.askamanager.org/2012/05/why-would-a-company-freeze-a-hiring-process.html",
)
ADVICE_INTERVIEW_WAS_PERFECT = Source(
    id="advice_interview_was_perfect",
    title="The interview was perfect, so why haven't they called?",
    publisher="Lisa K McDonald",
    url="https://lisakmcdonald.com/the-interview-was-perfect-so-why-havent-they-called/",
)
ADVICE_PORTAL_STATUS = Source(
    id="advice_portal_status",
    title="What a Workday application status means after an interview: a signal, not a verdict",
    publisher="InterviewDB",
    url="https://interviewdb.com/blog/workday-application-status-after-interview",
)
DIARY_HEARTBREAK = Source(
    id="diary_heartbreak",
    title="The Laid-Off IT Guy: heartbreak after an interview",
    publisher="InformIT",
    url="https://www.informit.com/blogs/blog.aspx?uk=The-Laid-Off-IT-Guy-Heartbreak-After-an-Interview",
)
LETTER_BEWILDERING_MANAGER = Source(
    id="letter_bewildering_manager",
    title="Letter: a hiring manager who keeps saying that approvals are under way",
    publisher="Evil HR Lady",
    year=2012,
    url="https://www.evilhrlady.org/2012/12/bewildering-hiring-manager-behavior.html",
)
LETTER_CALLED_AGAIN = Source(
    id="letter_called_again",
    title="Letters of August 2010: turned down, then called again a month later",
    publisher="The HR Store",
    year=2010,
    url="http://thehrstore.blogspot.com/2010_08_01_archive.html",
)
LETTER_DELAYS_MEAN = Source(
    id="letter_delays_mean",
    title="Letter: what do delays mean?",
    publisher="CareerCup blog, Gayle Laakmann McDowell",
    year=2010,
    url="https://gayle.com/careercup-blog/2010/05/ask-gayle-what-do-delays-mean",
)
LETTER_ENTHUSIASTIC_AWOL = Source(
    id="letter_enthusiastic_awol",
    title="Letter: interviewer seemed enthusiastic, then went AWOL",
    publisher="Ask a Manager",
    year=2011,
    url="https://www.askamanager.org/2011/05/interviewer-seemed-enthusiastic-then-went-awol.html",
)
LETTER_HR_REJECTED_ME = Source(
    id="letter_hr_rejected_me",
    title="Letter: HR rejected me, but the interviewer said I am still in",
    publisher="Ask a Manager",
    year=2010,
    url="https://www.askamanager.org/2010/03/hr-rejected-me-but-interviewer-said-im.html",
)
LETTER_JOB_POSTED_AGAIN = Source(
    id="letter_job_posted_again_2010",
    title="Letter: what does it mean that the job is advertised again?",
    publisher="Ask a Manager",
    year=2010,
    url="https://askamanager.blogspot.com/2010/08/what-does-it-mean-that-job-i.html",
)
LETTER_KEEPS_RESCHEDULING = Source(
    id="letter_keeps_rescheduling_2012",
    title="Letter: employer keeps rescheduling our phone interview",
    publisher="Ask a Manager",
    year=2012,
    url="https://www.askamanager.org/2012/02/employer-keeps-rescheduling-our-phone-interview-should-i-even-bother.html",
)
LETTER_LEAD_ME_ON = Source(
    id="letter_lead_me_on",
    title="Letter: why do job interviewers seem to lead me on?",
    publisher="Ask a Manager",
    year=2020,
    url="https://www.askamanager.org/2020/01/why-do-job-interviewers-seem-to-lead-me-on.html",
)
LETTER_SAYS_AND_MEANS = Source(
    id="letter_says_and_means",
    title="What your interviewer says, what you hear, and what they mean",
    publisher="Ask a Manager",
    year=2012,
    url="https://www.askamanager.org/2012/08/what-your-interviewer-says-vs-what-you-hear-vs-what-they-mean.html",
)
LETTER_WELL_NOT_HIRED = Source(
    id="letter_well_not_hired",
    title="Letter: the interview went well, but still not hired",
    publisher="Ask a Manager",
    year=2009,
    url="https://askamanager.blogspot.com/2009/01/interview-went-well-but-still-not-hired.html",
)
RESERVE_LISTS = Source(
    id="reserve_lists",
    title="Guidance on reserve lists: a candidate stands on one for up to 12 months",
    publisher="Civil Service Resourcing, GOV.UK",
    year=2022,
    url="https://www.gov.uk/guidance/managing-candidate-reserve-lists-vx",
)
REVIEW_OTHER_ROLE = Source(
    id="review_other_role",
    title="An interview review: invited to apply for another role",
    publisher="Glassdoor",
    url="https://www.glassdoor.ca/Interview/Maximus-Interview-E6725-RVW56249289.htm",
)
THREAD_AN_ANSWER = Source(
    id="thread_an_answer",
    title="Thread: an answer would have been nice",
    publisher="Straight Dope",
    url="https://boards.straightdope.com/t/an-answer-would-have-been-nice-job-hunting/232323",
)
THREAD_NOT_POSTED_YET = Source(
    id="thread_not_posted_yet",
    title="Thread: just did a phone interview; the job is not even posted",
    publisher="LoveShack",
    url="https://www.loveshack.org/forums/platonic/business-professional-relationships/305261-just-did-phone-interview-rejection",
)
THREAD_PAUSED_THEN_INVITED = Source(
    id="thread_paused_then_invited",
    title="Thread: a pause of three weeks, then an invitation",
    publisher="nhsgraduates",
)
THREAD_RESCHEDULED = Source(
    id="thread_rescheduled",
    title="Thread: interview reschedule red flags",
    publisher="layofflog",
    url="https://layofflog.com/level-sun-8605/interview-reschedule-red-flags",
)
THREAD_TEAM_MATCH = Source(
    id="thread_team_match",
    title="Advice: passed, and waiting for a team",
    publisher="leonstaff.com",
)
