"""The words of the world for where an application stands, and what each says.

Theory of operation. A word is taken apart into tokens: compatibility forms are unified, case and
accents dropped, and a token ends at every mark, at a hump (``phoneScreen``) and between a letter
and a digit (``interview1``). Numbers and ordinals only count rounds, so they go. Then the groups
below are gone through from the top; the first pattern of which all tokens stand in the word side by
side decides. So what rules an interview out comes before what names one, the rare before the
common, and what may be said of anything (``new``, ``sent``) last.

In a pattern ``x`` is a whole token, ``x*`` one that begins so, and ``*x*`` one that holds it:
languages that write words together, or without blanks, need that. Accents are left out, as they are
in the tokens.

Sources: the status lists of teal, huntr, simplify and notion templates, of the systems Greenhouse,
Lever, Ashby, Workable, SmartRecruiters, Merge and Recruitee, and of some eighty public trackers.
"""

from __future__ import annotations

from typing import Final

__all__ = ["AWAITED", "BEGUN", "GROUPS", "OVER", "PENDING"]

#: Ends of a process, whatever stage the word names besides.
OVER: Final = """
    not offer*;offer not;retract*;screened out;*面试挂*;*面挂*;отменен*;annule*
    ghost job;scam;not selected;not moving;not interested;not hired;not a fit;no show;noshow
    no longer;no current;no vacancy;no offer;didn t;unsuccessful;turned down;position filled
    role filled;filled;reject*;declin*;denied;deny;withdr*;closed;close;cancel*;accept*;hired
    joined;onboarding;onboarded;started;archiv*;expired;discard*;dismiss*;skip;skipped;dropped
    drop;rescind*;revoked;lost;failed;fail;cold;dead;inactive;disqualif*;terminated;abandon*
    blacklist*;consider for future;future;ended;completed process;not proceeding;regret*;passed on
    canceled;duplicate;abgelehnt;absage*;abgesagt;angenommen;zuruckgezogen;zuruckgenommen
    eingestellt;abgebrochen;geschlossen;zusage angenommen;refus*;rejet*;retire;retiree;embauch*
    recrute;cloture*;annul*;abandonne*;rechaz*;aceptad*;descartad*;contratad*;retirad*;cerrad*
    finalizad*;cancelad*;no selecc*;reprovad*;recusad*;rejeitad*;desist*;encerrad*;desclassific*
    aceito;aceita;rifiutat*;scartat*;assunt*;ritirat*;accettat*;respint*;chius*;reddedildi;reddet*
    kabul*;iptal*;odrzucon*;odmow*;zatrudnion*;zamkniet*;wycofan*;afgewezen;aangenomen;ingetrokken
    gesloten;avslag*;avvis*;hylat*;отказ*;отклонен*;принят*;закрыт*;отозван*;tu choi;truot
    khong dat;ditolak;diterima;*不合格*;*辞退*;*お祈り*;*不採用*;*見送り*;*落選*;*終了*;*入社*
    *拒绝*;*已拒*;*拒絕*;*淘汰*;*挂了*;*未通过*;*不合适*;*已接受*;*入职*;*过期*;*放弃*;*结束*
    *关闭*;*取消*;*불합격*;*탈락*;*거절*;*입사*;*종료*;*취소*;*철회*;*확정*;unsuitable;non retenu*
    *工作中*
"""

#: What says that no interview was held, though a word for one may stand beside it.
PENDING: Final = """
    not interview*;never interview*;interview not;interviews not;pre interview;interview prep*
    mock interview*;selected for interview;kein gesprach;kein* vorstellung*;pas d entretien
    sans entretien;sin entrevista;sem entrevista;senza colloquio;без собеседован*;*未面*
    no interview;not yet;not applied;not contacted;not sent;no contact;never applied
    to apply;apply ready;ready to apply;apply later;pre screen pending;resume*;cv;cvs;curriculum*
    application*;apply;applying;applied;wish*;shortlist*;short list*;long list;longlist*;outreach
    reached out;email sent;mail sent;message sent;initial contact;contact made
    recruiter contact*;sourc*;pool;referr*;referral;networking;mutual interest;interested
    prospect*;bookmark*;saved;save;backlog;todo;to do;idea;ideas;research*;draft*
    candidate responded;profile*;candidat*;lead;leads;working on;unprocessed;bewerbung*;beworben
    vorgeschlagen;gemerkt;unterlagen*;vorauswahl;postul*;envoyee;envoye;soumis*;non traite
    a postuler;enviad*;aplicad*;preselec*;guardad*;inscrit*;candidatura*;inviat*;wyslan*;aplik*
    zaaplik*;basvur*;gonderil*;gesolliciteerd;sollicit*;ansokt;soknad*;sokt;отклик*;отправлен*
    подан*;da nop;nop don;dilamar;*未応募*;*応募*;*書類*;*エントリー*;*検討*;*意愿*;*投递*;*已投*
    *投遞*;*简历*;*简歷*;*收藏*;*初筛*;*지원*;*서류*;*관심*;eingang*;*興味*;*説明会*;*見学*
"""

#: What says only that no word has come: an interview may have been held, at whatever stage.
AWAITED: Final = """
    ghost*;no response;no reply;no answer;no news;unanswered;stale;waiting*;awaiting*;follow up
    followed up;followup*;keine antwort;keine ruckmeldung;wartet*;warte;abwarten;sans reponse
    en attente;attente;relance*;sin respuesta;esperando;en espera;sem resposta;sem retorno;aguard*
    in attesa;nessuna risposta;bekle*;oczek*;brak odpowiedzi;geen reactie;wacht*;ожидан*;ждем;жду
    нет ответа;*返事待ち*;*結果待ち*;*等待*;*等结果*;*没回复*;*대기*;decision pending
    pending decision;keine reaktion
"""

#: What says that an application lies there, where nothing names an interview.
BEGUN: Final = """
    new;sent;submitted;submit;pending;found;discover*;evaluat*;reviewing;reviewed;contacted
    responded;viewed;opened;open;confirmed;invited;received;considering;exploring;queued;ready
    created;imported;qualified;identified;revisado;recebido;eingegangen;gesendet;verschickt;offen
    recue;recu;ricevut*;otrzyman*;gelesen;vu;visto;alindi;ontvangen;получен*;просмотрен*;новыи
    новая;*登録*;*查看*
"""

#: Stages, by the code of each: the rarer before the more common.
GROUPS: Final[tuple[tuple[str, str], ...]] = (
    (
        "offer",
        """
        offer*;selected;proposal;angebot*;zusage;vertragsangebot;offre*;proposition*;oferta*
        proposta*;offerta*;teklif*;aanbod;aanbieding;tilbud;erbjudande;предложени*;оффер*
        penawaran;de nghi;*内定*;*オファー*;*录用*;*录取*;*offer*;*오퍼*;*최종합격*
        """,
    ),
    (
        "reference_check",
        """
        reference*;references;background*;referenz*;referencia*;verification;antecedentes;*背调*
        *背景*
        """,
    ),
    (
        "final",
        """
        final*;last round;last interview;executive;ceo;ultima entrevista;dernier*;letzt*
        abschluss*;ostatni*;son gorusme;laatste;финальн*;*最終*;*最终*;*终面*;*최종*
        """,
    ),
    (
        "onsite",
        """
        onsite*;on site;face to face;in person;superday;super day;site visit;office visit;loop
        interview loop;panel*;assessment center;assessment centre;vor ort;presencial*;sur site
        sur place;in sede;на месте;*现场*;*現地*;*来社*;*현장*
        """,
    ),
    (
        "trial",
        """
        trial*;shadow*;probearbeit*;probetag*;schnupper*;working interview;work day
        jornada de prueba;stage d essai;essai;prova pratica;*仕事体験*;*職場体験*
        """,
    ),
    (
        "technical",
        """
        technical hr;technical interview;technical phone;technical screen;tech screen;live coding
        system design;systems design;pair programming;pairing;whiteboard;coding interview
        code review;code interview;tech interview;tech round;technical round;design interview
        entretien technique;entrevista tecnica;colloquio tecnico;fachgesprach;technisch* gesprach
        technisches interview;техническ*;teknik*;techniczn*;*技术面*;*技術面*;*技术*;*技術*;*기술*
        """,
    ),
    (
        "assessment",
        """
        oa;assessment*;test;tests;testing;challenge*;take home*;takehome*;home assignment
        assignment*;homework;home task;task;exercise;exercises;quiz;hackerrank;codility;leetcode
        case study;case;portfolio*;skills check;psychometric*;aptitude;hirevue;hire vue
        einstellungstest;online test;aufgabe*;prueba*;teste;prova;testi;epreuve*;zadani*;тест*
        задани*;opdracht;*笔试*;*筆試*;*テスト*;*試験*;*测评*;*測驗*;*作业*;*과제*;*코딩*
        *適性検査*
        """,
    ),
    (
        "technical",
        """
        dsa;lld;hld;technical*;tech;coding;technique*;tecnic*;technisch*
        """,
    ),
    (
        "interview",
        """
        hiring manager*;manager*;cultur*;culture fit;behavio*;team interview;team fit;peer*;video*
        zoom;entrevista rh;entretien rh
        """,
    ),
    (
        "screen",
        """
        screen*;screening*;phone*;telephone*;telefon*;recruiter*;hr screen*;hr call;intro call
        call;intro*;informational;llamada*;appel*;chiamata*;kennenlern*;erstgesprach
        rozmowa wstepna;prequalif*;phonescreen;звонок*;созвон*;*电话*;*電話*;*전화*
        """,
    ),
    (
        "interview",
        """
        interview*;interv;entretien*;entrevist*;*gesprach*;*gespraech*;vorstellung*;colloqui*
        rozmow*;gorusme*;mulakat*;собеседован*;интервью;gesprek*;intervju*;samtale;haastattelu*
        pohovor*;phong van;wawancara;round*;runde;ronda;rodada;tour;hr;rh;meeting;meet
        on campus;campus;cleared;behavioral;*面接*;*面试*;*面試*;*面談*;*面谈*
        *一面*;*二面*;*三面*;*四面*;*初面*;*复面*;*hr面*;*领导面*;*면접*
        *인터뷰*;*インタビュー*;team;leadership;scheduled;*顔合わせ*
        """,
    ),
)
