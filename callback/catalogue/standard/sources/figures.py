"""The published figures that the standard catalogue cites: how often, how long, and in which firms.

Each title says the figure that is used. How they are graded is told in ``sources``.
"""

from __future__ import annotations

from callback.catalogue.provenance import Source

__all__ = [
    "ACCOUNTEMPS_FOLLOW_UP",
    "ACCOUNTEMPS_THANKS",
    "ANDREWS",
    "APQC",
    "BLS_ABSENCE",
    "CANDE_FOLLOW_THROUGH",
    "CANDE_INTERNAL",
    "CAREERBUILDER",
    "CAREERMINDS",
    "CHECKR",
    "CLUTCH",
    "CPS_VACATION",
    "DATAPEOPLE",
    "DHI_DFH",
    "GLASSDOOR_GHOSTING",
    "GLASSDOOR_TIME",
    "GLASSDOOR_UK",
    "GREENHOUSE",
    "GREENHOUSE_GHOST_JOBS",
    "INDEED",
    "JOBVITE",
    "JOB_SEARCH_LOGS",
    "JOLTS",
    "LINKEDIN_TIME",
    "LINKEDIN_TURNOVER",
    "MRINETWORK",
    "NACE_2012",
    "NACE_2023",
    "OFFICETEAM",
    "PWC",
    "RESUME_BUILDER",
    "ROBERT_HALF",
    "SHORTLISTER",
    "SMARTRECRUITERS_COUNTRIES",
    "SMARTRECRUITERS_SECTORS",
    "SNYDER",
    "TALENT_BOARD",
    "TOPRESUME",
    "VALIDITY",
    "VAN_OURS_RIDDER",
    "WORKABLE",
    "YESWARE",
]

# Silence, and who breaks it.
GREENHOUSE = Source(
    id="greenhouse_2022",
    title="Candidate Experience Report: more than 75 % of 1,500 heard nothing after an interview",
    publisher="Greenhouse",
    year=2022,
    url="https://www.kcbd.com/prnewswire/2022/02/03/new-data-reveals-84-talent-is-job-hunting-yet-60-believe-companies-are-failing-get-hiring-right/",
)
CLUTCH = Source(
    id="clutch_2018",
    title="Recruiting Survey: 36 % heard nothing from the last company that turned them down",
    publisher="Clutch; the share as quoted by AZ Big Media",
    year=2018,
    url="https://clutch.co/press-releases/job-applicants-say-ghosting-is-reasonable",
)
CAREERBUILDER = Source(
    id="careerbuilder_2017",
    title="Employers: 9 % never notify the others, 81 % do within a week of an acceptance",
    publisher="CareerBuilder, quoted by HRVietnam",
    year=2017,
    url="https://hrvietnam.com/career-advice/7-job-search-memes-that-are-just-too-real.35a52232/en/amp",
)
INDEED = Source(
    id="indeed_2023",
    title="Ghosting in Hiring: 40 % heard nothing after a second or third round",
    publisher="Indeed, quoted by HRO Today",
    year=2023,
    url="https://www.hrotoday.com/news/survey-77-of-employers-see-increase-in-job-ghosting/",
)
GLASSDOOR_GHOSTING = Source(
    id="glassdoor_ghosting_2022",
    title="Employer ghosting in a million interview reviews, by channel and industry",
    publisher="Glassdoor, quoted by Recruiting News Network",
    year=2022,
    url="https://www.recruitingnewsnetwork.com/posts/employer-ghosting-has-more-than-doubled-in-recent-years-glassdoor-data-shows",
)
TALENT_BOARD = Source(
    id="talent_board_2021",
    title="CandE 2021: 63 % of rejections come from a no-reply address, 6 % by phone",
    publisher="Talent Board",
    year=2021,
    url="https://www.thetalentboard.org/article/cross-the-competitive-finish-line-with-your-interview-finalists/",
)

SNYDER = Source(
    id="snyder_2025",
    title="35% of candidates get ghosted after interviewing: 51 of 144 loops of 30 people",
    publisher="K. Snyder",
    year=2025,
    url="https://kieransnyder.kit.com/posts/35-of-candidates-get-ghosted-after-interviewing-yikes",
)
JOB_SEARCH_LOGS = Source(
    id="job_search_logs",
    title="The published job-search logs of seven people: 104 steps, four of 49 processes silent",
    publisher="the people themselves; kept in the examples of this project",
)

# Time.
GLASSDOOR_TIME = Source(
    id="glassdoor_time_2017",
    title="Time to Hire in 25 Countries",
    publisher="Glassdoor; the full list as quoted by Global Connection",
    year=2017,
    url="https://www.glassdoor.com/research/time-to-hire-in-25-countries",
)
GLASSDOOR_UK = Source(
    id="glassdoor_uk_2019",
    title="UK Job Seekers Spend More Than Five Months in Interview Processes Over Their Lifetime",
    publisher="Glassdoor",
    year=2019,
    url="https://www.glassdoor.com/about-us/uk-job-seekers-spend-more-than-five-months-in-interview-processes-over-their-lifetime/",
)
NACE_2012 = Source(
    id="nace_2012",
    title="How long between the interview and a job offer, by industry",
    publisher="NACE, quoted by a Penn State blog",
    year=2012,
    url="http://www.personal.psu.edu/cxs1/blogs/charlotte_spector/2013/02/how-long-between-the-interview-and-a-job-offer.html",
)
NACE_2023 = Source(
    id="nace_2023",
    title="Employers Slower to Make Offers, but Students Quicker to Accept Them",
    publisher="NACE",
    year=2023,
    url="https://naceweb.org/talent-acquisition/trends-and-predictions/employers-slower-to-make-offers-but-students-quicker-to-accept-them",
)
WORKABLE = Source(
    id="workable",
    title="Time to hire by industry",
    publisher="Workable, quoted by The Access Group",
    url="https://theaccessgroup.com/en-au/blog/hcm-how-to-improve-time-to-hire-metric",
)
SMARTRECRUITERS_COUNTRIES = Source(
    id="smartrecruiters_countries_2025",
    title="Median days to fill a job: all 38, AU 32, FR 39, GB 40, US 35; GB: 10 % from inside",
    publisher="SmartRecruiters, quoted by Diversity Dashboard",
    year=2025,
    url="https://diversitydashboard.co.uk/news/uk-hiring-times-among-slowest-globally-new-resear/801/",
)
SMARTRECRUITERS_SECTORS = Source(
    id="smartrecruiters_sectors_2025",
    title="90 million applications: manufacturing takes longest, 55 days against a median of 38",
    publisher="SmartRecruiters, quoted by StaffingHub",
    year=2025,
    url="https://staffinghub.com/?p=14246",
)
DHI_DFH = Source(
    id="dhi_dfh_2016",
    title="Mean vacancy duration, August 2016: health services 47.1 working days, all 28",
    publisher="DHI Group, in a leaflet of Health eCareers",
    year=2016,
    url="https://paperzz.com/doc/8796992/average-vacancy-durations-in-healthcare-remain-at-peak-le...",
)
LINKEDIN_TIME = Source(
    id="linkedin_time_2021",
    title="Median days from application to first day, by function, of 400,000 hires",
    publisher="LinkedIn, quoted by Axios",
    year=2021,
    url="https://www.axios.com/2021/08/06/wait-times-engineering-jobs-linkedin",
)
SHORTLISTER = Source(
    id="shortlister",
    title="Average days until unsuccessful interviewees hear back: 17 to 36 by UK region",
    publisher="Shortlister, quoted by FMJ Jobs",
    url="https://www.jobs.fmj.co.uk/blog/view/109/index2/1-3-Applicants-Have-Accepted-A-Second-Choice-Job-Offer-Because-Delayed-Interview-Feedback-Finds-Study",
)
ROBERT_HALF = Source(
    id="robert_half_2025",
    title="Which hiring steps take longer: evaluation 51 %, checks 47 %, interviews 43 %",
    publisher="Robert Half, quoted by CPA Practice Advisor",
    year=2025,
    url="https://www.cpapracticeadvisor.com/2025/06/18/hiring-process-takes-longer-now-than-two-years-ago-managers-say/163386/",
)
VAN_OURS_RIDDER = Source(
    id="van_ours_ridder_1992",
    title="Vacancy durations are selection periods, not search periods (Dutch micro data)",
    publisher="van Ours and Ridder, Journal of Labor Economics",
    year=1992,
    url="https://www.journals.uchicago.edu/doi/10.1086/298282",
)
ANDREWS = Source(
    id="andrews_2007",
    title="The hazards of filling and of withdrawing a vacancy in the UK",
    publisher="Andrews, Bradley, Stott and Upward, Economica",
    year=2007,
    url="http://onlinelibrary.wiley.com/doi/10.1111/j.1468-0335.2007.00619.x/full",
)
CHECKR = Source(
    id="checkr",
    title="How long a background check takes: 3 to 5 business days on average",
    publisher="Checkr",
    url="https://help.checkr.com/hc/en-us/articles/16981191393047",
)

# How often things happen.
JOBVITE = Source(
    id="jobvite_2018",
    title="Recruiting Benchmark: 17 to 28 % of interviews lead to an offer",
    publisher="Jobvite, quoted by Hunt Scanlon",
    year=2018,
    url="https://huntscanlon.com/benchmark-metrics-to-guide-your-recruitment-strategy/",
)
OFFICETEAM = Source(
    id="officeteam",
    title="Six candidates are interviewed for an opening, on average",
    publisher="OfficeTeam",
    url="http://officeteam.rhi.mediaroom.com/index.php?s=247&item=788",
)
PWC = Source(
    id="pwc_2022",
    title="Offer acceptance rate: 84 %",
    publisher="PwC Saratoga",
    year=2022,
    url="https://workforce.pwc.com/hr-metrics/offer-acceptance-rate",
)
DATAPEOPLE = Source(
    id="datapeople_2022",
    title="35 % of 150,000 job postings were closed without a hire",
    publisher="Datapeople, quoted by UNLEASH",
    year=2022,
    url="https://unleash.ai/talent-acquisition/exclusive-1-in-3-job-postings-result-in-no-hire",
)
CAREERMINDS = Source(
    id="careerminds_2025",
    title="Hiring freezes: 22 % of firms company-wide, 45 % in part; most last 6 to 12 months",
    publisher="Careerminds, quoted by HR News Canada",
    year=2025,
    url="https://hrnewscanada.com/?p=19051",
)
MRINETWORK = Source(
    id="mrinetwork_2011",
    title="Recruiters: 34 % see managers resisted when they ask for authority to fill a job",
    publisher="MRINetwork, quoted by Recruiter.com",
    url="https://www.recruiter.com/recruiting/mrinetwork-recruiters-report-both-confidence-and-caution-about-current-job-market/",
)
GREENHOUSE_GHOST_JOBS = Source(
    id="greenhouse_ghost_jobs_2024",
    title="18 to 22 % of job postings are never filled",
    publisher="Greenhouse, quoted by Entrepreneur",
    year=2024,
    url="https://www.entrepreneur.com/business-news/ghost-job-listings-on-the-rise-how-to-spot-avoid-experts/485494",
)
RESUME_BUILDER = Source(
    id="resume_builder_2024",
    title="39 % of hiring managers report fake job listings; most of them contact applicants",
    publisher="Resume Builder, quoted by Staffing Industry Analysts",
    year=2024,
    url="https://www.staffingindustry.com/news/global-daily-news/39-hiring-managers-report-fake-job-listings-report-says",
)
APQC = Source(
    id="apqc",
    title="15 % of vacancies are filled from inside (median organisation)",
    publisher="APQC, in HR Executive",
    url="https://hrexecutive.com/dont-forget-internal-talent-in-workforce-planning-and-recruiting/",
)
CANDE_INTERNAL = Source(
    id="cande_2024",
    title="25 to 29 % of those hired were current employees",
    publisher="Talent Board North America CandE, by Grossman",
    year=2024,
    url="https://www.adviceny.com/post/the-ultimate-outcomes-positive-and-negative-candidate-experiences",
)
JOLTS = Source(
    id="jolts_2025",
    title="Separations in February 2025: 5.3 million, about 3.3 % in a month",
    publisher="US Bureau of Labor Statistics, release text quoted by a forum",
    year=2025,
    url="https://emol.democraticunderground.org/1116100062",
)
LINKEDIN_TURNOVER = Source(
    id="linkedin_turnover_2022",
    title="More HR professionals quit than anyone else: 14.6 % in a year",
    publisher="LinkedIn, quoted by HCM Technology Report",
    year=2022,
    url="https://www.hcmtechnologyreport.com/more-hr-professionals-quit-their-jobs-than-anyone-else/",
)
BLS_ABSENCE = Source(
    id="bls_absence_2017",
    title="Absences from work, table 46: illness 1.9 % of workers in a week, other reasons 0.9 %",
    publisher="US Bureau of Labor Statistics",
    year=2017,
    url="https://www.bls.gov/cps/aa2017/cpsaat46.htm",
)
CPS_VACATION = Source(
    id="cps_vacation_2023",
    title="1.7 % of the US workforce is on holiday in a given week",
    publisher="The Washington Post, from the Current Population Survey",
    year=2023,
    url="https://wapo.st/3YIiruU",
)
VALIDITY = Source(
    id="validity_2024",
    title="Deliverability benchmark: 83 % of bulk mail reaches the inbox",
    publisher="Validity, quoted by Gaidme",
    year=2024,
    url="https://gaidme.com/blog/global-inbox-placement-rate-deliverability",
)
ACCOUNTEMPS_FOLLOW_UP = Source(
    id="accountemps_follow_up_2017",
    title="The art of following up: no HR manager says never",
    publisher="Accountemps",
    year=2017,
    url="https://markets.businessinsider.com/news/stocks/the-art-of-following-up-1002382552",
)
ACCOUNTEMPS_THANKS = Source(
    id="accountemps_thanks_2017",
    title="Thank-you notes can tip the scale, yet few write them",
    publisher="Accountemps",
    year=2017,
    url="https://press.roberthalf.com/2017-11-20-Thank-You-Notes-Can-Tip-Scale-in-Job-Candidates-Favor-Yet-Few-Write-Them",
)
TOPRESUME = Source(
    id="topresume_2017",
    title="16 % of recruiters have dismissed a candidate who sent no thank-you note",
    publisher="TopResume",
    year=2017,
    url="https://talentinc.com/press-2017-11-14/?ref=wrkfrce.com",
)

# Promises kept, and mail answered.
CANDE_FOLLOW_THROUGH = Source(
    id="cande_follow_through_2024",
    title="Next steps explained and followed up as indicated: 46 % professional, 40 % hourly",
    publisher="ERE Media, Candidate Experience benchmark",
    year=2024,
    url="https://erefrontend.vercel.app/articles/why-the-winnings-in-the-follow-through",
)
YESWARE = Source(
    id="yesware_2014",
    title="500,000 sales mails: 91 % of opens in a day, 90 % of replies in a day of opening",
    publisher="Yesware",
    year=2014,
)
