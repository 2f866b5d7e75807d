"""The reasons, in German: the first half, in the order of the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["REASONS"]

REASONS: Final[Mapping[str, str]] = {
    "reasons.not_late.title": "Noch eine normale Wartezeit",
    "reasons.not_late.summary": (
        "Das Verfahren braucht vielleicht einfach seine übliche Zeit: Noch ist keine Antwort "
        "fällig. Wenn etwas Bestimmtes es aufhält, ist das ein anderer Grund."
    ),
    "reasons.not_late.advice": (
        "Noch ist nichts fällig. Wenn sie einen Tag genannt haben, schreib erst, wenn er vorbei "
        "ist, und such inzwischen weiter."
    ),
    "reasons.not_late.comes_first": (
        "Vor zwei Tagen hattest du ein Gespräch, und seither kam nichts."
    ),
    "reasons.not_late.looks_alike": (
        "Vor zwei Wochen hattest du ein Gespräch, und seither kam nichts."
    ),
    "reasons.still_interviewing.title": "Sie sprechen noch mit anderen",
    "reasons.still_interviewing.summary": (
        "Vielleicht führen sie noch Gespräche mit anderen oder wollen mehr Leute zum Vergleich. "
        "Wenn sie alle gesehen haben und sich nicht einig werden, haben sie noch nicht "
        "entschieden."
    ),
    "reasons.still_interviewing.advice": (
        "Schick eine freundliche Nachricht und frag, wann sie alle gesehen haben. Eine kurze Idee"
        " zu einem Problem, über das ihr gesprochen habt, zeigt, wie du arbeitest."
    ),
    "reasons.still_interviewing.comes_first": (
        "Nach einer Woche sagten sie, dass sie bis Ende der nächsten noch andere sehen."
    ),
    "reasons.still_interviewing.looks_alike": (
        "Der Tag, bis zu dem sie andere sehen wollten, ist seit zwei Wochen vorbei."
    ),
    "reasons.deliberating.title": "Sie haben noch nicht entschieden",
    "reasons.deliberating.summary": (
        "Vielleicht haben sie alle gesehen, aber eine Rückmeldung fehlt, die Runde ist sich nicht"
        " einig, oder jemand weiter oben muss zustimmen. Die Entscheidung selbst dauert."
    ),
    "reasons.deliberating.advice": (
        "Schreib einmal, eine Woche bis zehn Tage nach dem Gespräch, und biete etwas an, das bei "
        "der Entscheidung hilft: eine Referenz, eine Arbeitsprobe, ein weiteres Treffen."
    ),
    "reasons.deliberating.comes_first": (
        "Zwei Wochen nach der Endrunde warten sie auf Rückmeldungen. Als du ein anderes Angebot "
        "erwähntest, versprachen sie, sich zu beeilen; deine Referenzen haben sie nicht "
        "angerufen, und auch die anderen haben nichts gehört."
    ),
    "reasons.deliberating.looks_alike": (
        "Zwei Wochen nach der Endrunde warten sie auf Rückmeldungen; du bist zweite Wahl."
    ),
    "reasons.no_hurry.title": "Sie haben es nicht eilig",
    "reasons.no_hurry.summary": (
        "Vielleicht ist die Stelle neu oder nicht dringend, und sie sammeln in Ruhe Bewerbungen. "
        "Sie haben nicht zu viel zu tun; sie müssen sich nur nicht bald entscheiden."
    ),
    "reasons.no_hurry.advice": (
        "Schreib nach etwa einer Woche kurz, mit einer Frage, auf die „ja“ oder „nein“ genügt, "
        "und eine Woche später noch einmal. Es kann dauern, also warte nicht nur auf sie."
    ),
    "reasons.no_hurry.comes_first": (
        "Sie haben dich Monate nach der Bewerbung eingeladen, das Gespräch zweimal verschoben und"
        " sind langsam."
    ),
    "reasons.no_hurry.looks_alike": (
        "Die Stelle ist neu und wird mit anderem Text noch einmal ausgeschrieben."
    ),
    "reasons.other_priorities.title": "Andere Arbeit geht vor",
    "reasons.other_priorities.summary": (
        "Vielleicht ist die Suche eine von vielen Aufgaben, und etwas anderes kam dazwischen: "
        "eine Frist, eine Krise, eine andere Stelle. Die Führungskraft hat keine Zeit. Wenn es an"
        " der Zahl der Bewerbungen liegt, kommen sie nicht hinterher."
    ),
    "reasons.other_priorities.advice": (
        "Schreib etwas Kurzes, das leicht zu beantworten ist, höchstens einmal in der Woche. "
        "Verständnis hilft mehr als Druck."
    ),
    "reasons.other_priorities.comes_first": (
        "Sie schrieben, dass sie sehr viel zu tun haben, und man liest von einer Krise dort."
    ),
    "reasons.other_priorities.looks_alike": (
        "Sie haben sehr viel zu tun, und eine automatische Antwort nennt den Tag der Rückkehr."
    ),
    "reasons.swamped.title": "Sie kommen nicht hinterher",
    "reasons.swamped.summary": (
        "Vielleicht haben sie so viele Gespräche geführt, dass sie mit den Antworten im Rückstand"
        " sind, auch mit deiner. Es liegt an der Zahl der Bewerbungen; wenn niemand weiß, wer "
        "antworten soll, fühlt sich niemand zuständig."
    ),
    "reasons.swamped.advice": (
        "Eine freundliche Nachricht bringt dich in Erinnerung: Sag, an welchem Tag du da warst, "
        "und frag nach dem nächsten Schritt."
    ),
    "reasons.swamped.comes_first": (
        "Es war ein Erstgespräch; sie sprachen von sehr vielen Bewerbungen, vierzig insgesamt."
    ),
    "reasons.swamped.looks_alike": (
        "Sie sprachen von sehr vielen Bewerbungen; es war die Endrunde, und du bist zweite Wahl."
    ),
    "reasons.on_hold.title": "Die Stelle ist auf Eis gelegt",
    "reasons.on_hold.summary": (
        "Vielleicht wird gerade niemand eingestellt: ein Einstellungsstopp, geänderte Pläne, oder"
        " die Stelle ist weniger dringend. Es gibt sie noch. Wenn nur Geld oder eine Genehmigung "
        "fehlt, ist es das Budget; wenn die Stelle weg ist, wurde sie gestrichen."
    ),
    "reasons.on_hold.advice": (
        "Frag, wann sie wieder über die Pause sprechen, und melde dich dann. Bleib in Kontakt und"
        " mach bei anderen Arbeitgebern weiter."
    ),
    "reasons.on_hold.comes_first": "Sie schrieben, dass vorerst niemand eingestellt wird.",
    "reasons.on_hold.looks_alike": (
        "Sie schrieben, dass niemand eingestellt wird, und später, dass es die Stelle nicht mehr "
        "gibt."
    ),
    "reasons.budget_pending.title": "Das Geld ist noch nicht genehmigt",
    "reasons.budget_pending.summary": (
        "Vielleicht wollen sie weitermachen, aber ein Budget, eine neue Planstelle, eine "
        "Förderung oder ein Auftrag muss noch genehmigt werden. Sie warten auf eine bestimmte "
        "Sache; eine allgemeine Pause heißt, dass die Stelle auf Eis liegt."
    ),
    "reasons.budget_pending.advice": (
        "Frag, wann über das Geld entschieden wird, und schreib kurz nach diesem Tag wieder. Bis "
        "dahin genügt eine Nachricht im Monat."
    ),
    "reasons.budget_pending.comes_first": (
        "Drei Wochen nach der Endrunde sagen sie, dass noch eine Genehmigung fehlt."
    ),
    "reasons.budget_pending.looks_alike": (
        "Sie sagen, dass eine Genehmigung fehlt und dass alles ruht, und im Portal steht dasselbe."
    ),
    "reasons.on_holiday.title": "Sie sind im Urlaub",
    "reasons.on_holiday.summary": (
        "Vielleicht ist jemand, der entscheiden muss, im Urlaub, oder das Büro ist über die "
        "Feiertage zu. Es geht weiter, wenn sie zurück sind. Eine Dienstreise ist ein eigener "
        "Grund."
    ),
    "reasons.on_holiday.advice": (
        "Warte, bis sie zurück sind, und schreib am zweiten oder dritten Tag danach. Wenn es "
        "eilt, schreib der Vertretung aus der automatischen Antwort."
    ),
    "reasons.on_holiday.comes_first": (
        "Eine automatische Antwort sagt, dass deine Ansprechperson bis zum Ende der Woche weg ist."
    ),
    "reasons.on_holiday.looks_alike": (
        "Der Tag der Rückkehr aus der automatischen Antwort ist seit zehn Tagen vorbei."
    ),
    "reasons.business_trip.title": "Sie sind auf Dienstreise",
    "reasons.business_trip.summary": (
        "Vielleicht ist jemand, der entscheiden muss, auf Dienstreise oder den ganzen Tag mit "
        "einem Abschluss beschäftigt. Die Person arbeitet, ist aber eine Weile nicht zu "
        "erreichen. Wenn sie mit anderer Arbeit am Schreibtisch sitzt, geht andere Arbeit vor."
    ),
    "reasons.business_trip.advice": (
        "Schreib zwei oder drei Tage nach dem Ende der Reise, freundlich und ohne Vorwurf."
    ),
    "reasons.business_trip.comes_first": (
        "Jemand aus dem Team sagt, dass deine Ansprechperson bis Donnerstag unterwegs ist."
    ),
    "reasons.business_trip.looks_alike": (
        "Die Reise, von der du gehört hast, ist seit elf Tagen zu Ende."
    ),
    "reasons.ill.title": "Dort ist jemand krank",
    "reasons.ill.summary": (
        "Vielleicht ist jemand, der entscheiden muss, krank, und niemand hat übernommen. Ein "
        "Notfall in der Familie ist ein eigener Grund, auch wenn beides von außen gleich "
        "aussieht."
    ),
    "reasons.ill.advice": (
        "Schick eine liebe Zeile, die um nichts bittet, und lass sie zwei Wochen in Ruhe. Frag "
        "danach in der Personalabteilung, wer übernommen hat."
    ),
    "reasons.ill.comes_first": "Du hörst, dass die Person, die entscheidet, krank ist.",
    "reasons.ill.looks_alike": (
        "Die Person im Gespräch war an dem Tag erkältet, und seither weiß man nichts."
    ),
    "reasons.family_emergency.title": "Dort gibt es einen Notfall in der Familie",
    "reasons.family_emergency.summary": (
        "Vielleicht wird jemand, der entscheiden muss, zu Hause gebraucht: ein Unfall, eine "
        "Operation, ein Todesfall in der Familie. Wenn die Person selbst krank ist, ist das ein "
        "eigener Grund, auch wenn beides von außen gleich aussieht."
    ),
    "reasons.family_emergency.advice": (
        "Schick eine liebe Zeile, die um nichts bittet, und lass sie zwei Wochen in Ruhe. Frag "
        "danach in der Personalabteilung, wer übernommen hat."
    ),
    "reasons.family_emergency.comes_first": (
        "Du hörst von einem Todesfall in der Familie dort, und eine automatische Antwort nennt "
        "keinen Tag."
    ),
    "reasons.family_emergency.looks_alike": (
        "Jemand aus dem Team sagt, dass die Person weg ist und am Donnerstag wiederkommt."
    ),
    "reasons.offer_in_preparation.title": "Ein Angebot wird vorbereitet",
    "reasons.offer_in_preparation.summary": (
        "Vielleicht haben sie sich für dich entschieden und klären Genehmigungen, Gehalt, "
        "Einstufung oder Papiere. Wenn sie deine Referenzen oder deinen Hintergrund prüfen, sind "
        "es die Überprüfungen."
    ),
    "reasons.offer_in_preparation.advice": (
        "Frag, wann du mit dem Vertrag rechnen kannst, und sag, was dir helfen würde: eine "
        "Gehaltsspanne, ein Termin, ein Dokument. Such weiter, und kündige nicht, bevor du ihn "
        "hast."
    ),
    "reasons.offer_in_preparation.comes_first": (
        "Nach der Endrunde riefen sie an, dass ein Angebot kommt, und baten um deine Unterlagen."
    ),
    "reasons.offer_in_preparation.looks_alike": (
        "Nach der Endrunde baten sie um deine Unterlagen und gaben eine Überprüfung in Auftrag."
    ),
    "reasons.checks_running.title": "Die Überprüfungen laufen noch",
    "reasons.checks_running.summary": (
        "Vielleicht rufen sie deine Referenzen an oder lassen deinen Hintergrund prüfen, bevor "
        "sie endgültig entscheiden. Wenn sie auf eine Behörde warten, ist es die Genehmigung; "
        "wenn alles erledigt ist und der Vertrag geschrieben wird, wird ein Angebot vorbereitet."
    ),
    "reasons.checks_running.advice": (
        "Sag deinen Referenzen, dass ein Anruf kommen kann, biete eine weitere an, falls jemand "
        "nicht zu erreichen ist, und frag, ob etwas fehlt."
    ),
    "reasons.checks_running.comes_first": (
        "Nach der Endrunde wurde eine Überprüfung in Auftrag gegeben."
    ),
    "reasons.checks_running.looks_alike": (
        "Drei Wochen nach der Endrunde haben sie deine Referenzen angerufen und um deine "
        "Unterlagen gebeten."
    ),
    "reasons.permit_pending.title": "Eine Genehmigung braucht Zeit",
    "reasons.permit_pending.summary": (
        "Vielleicht wollen sie dich und warten auf eine Behörde: eine Arbeitserlaubnis, eine "
        "Zulassung, eine Sicherheitsüberprüfung. Das dauert Wochen oder Monate, und in der Firma "
        "kann es niemand beschleunigen. Wenn die Firma dich selbst prüft, sind es die "
        "Überprüfungen."
    ),
    "reasons.permit_pending.advice": (
        "Frag, wer sich um den Antrag kümmert, wann er abgeschickt wurde und was noch fehlt, und "
        "einmal im Monat, wie es steht. Kündige nicht, bevor die Genehmigung da ist."
    ),
    "reasons.permit_pending.comes_first": (
        "Vor sechs Wochen haben sie dir die Stelle mündlich angeboten, und du brauchst eine "
        "Arbeitserlaubnis."
    ),
    "reasons.permit_pending.looks_alike": (
        "Eine Zulassung ist nötig, und vor einer Woche war das erste Gespräch."
    ),
    "reasons.offer_pending.title": "Jemand anderes hat ein Angebot",
    "reasons.offer_pending.summary": (
        "Vielleicht haben sie die Stelle jemand anderem angeboten und warten auf die Antwort; "
        "danach wärst du an der Reihe. Sobald diese Person zugesagt hat, ziehen sie einfach "
        "jemand anderen vor."
    ),
    "reasons.offer_pending.advice": (
        "Bleib freundlich, und mach es ihnen leicht, dich einzustellen: eine Nachricht jetzt, "
        "eine in zwei Wochen, und sag sofort Bescheid, wenn du ein anderes Angebot bekommst."
    ),
    "reasons.offer_pending.comes_first": (
        "Nach der Endrunde sagten sie dir, dass du zweite Wahl bist, und baten dich, dich "
        "bereitzuhalten."
    ),
    "reasons.offer_pending.looks_alike": (
        "Sie sagten dir, dass du zweite Wahl bist, und jetzt wurde bekannt, dass jemand die "
        "Stelle hat."
    ),
    "reasons.better_candidate.title": "Sie ziehen jemand anderen vor",
    "reasons.better_candidate.summary": (
        "Vielleicht haben sie sich für jemanden mit mehr Erfahrung, mit Beziehungen oder einfach "
        "mit einem besseren Gespräch entschieden und es noch nicht gesagt. Leute aus dem Haus und"
        " Zweifel allein an dir sind hier nicht gemeint."
    ),
    "reasons.better_candidate.advice": (
        "Schreib eine abschließende Nachricht: Dank ihnen, sag, dass du gern in Kontakt bleibst, "
        "und frag nach dem Stand. Achte dann auf ihre anderen Stellen und mach weiter."
    ),
    "reasons.better_candidate.comes_first": "Es wurde bekannt, dass jemand anderes die Stelle hat.",
    "reasons.better_candidate.looks_alike": (
        "Jemand anderes hat ein Angebot bekommen, und sie fragten, ob du noch interessiert bist."
    ),
    "reasons.internal_candidate.title": "Sie nehmen jemanden aus dem Haus",
    "reasons.internal_candidate.summary": (
        "Vielleicht haben sie sich für jemanden entschieden, der schon dort arbeitet, manchmal "
        "erst nach deinem Gespräch. Leute von außen sind hier nicht gemeint."
    ),
    "reasons.internal_candidate.advice": (
        "Dank ihnen, und frag einmal nach anderen Stellen, etwa nach der, die dadurch frei wird."
    ),
    "reasons.internal_candidate.comes_first": (
        "Nach der Endrunde hast du gehört, dass sich jemand aus dem Haus beworben hat."
    ),
    "reasons.internal_candidate.looks_alike": (
        "Jemand aus dem Haus hat sich beworben, und sie sagen, dass eine Genehmigung fehlt."
    ),
    "reasons.not_a_fit.title": "Für diese Stelle passt es nicht",
    "reasons.not_a_fit.summary": (
        "Vielleicht finden sie, dass du und diese Stelle nicht zusammenpassen, egal, wer sich "
        "sonst beworben hat: Können, Gehalt, Stil oder Stufe. Wenn du gepasst hättest und nur "
        "jemand anderes vorgezogen wurde, ist es nicht dieser Grund."
    ),
    "reasons.not_a_fit.advice": (
        "Dank allen, mit denen du gesprochen hast, bitte einmal um Feedback, ohne zu "
        "widersprechen, und sag, dass dich eine andere Stelle interessiert. Such weiter."
    ),
    "reasons.not_a_fit.comes_first": (
        "Das Erstgespräch wurde abgekürzt, und sie kamen immer wieder auf das zurück, was dir "
        "fehlt."
    ),
    "reasons.not_a_fit.looks_alike": (
        "Sie kamen immer wieder auf das zurück, was dir fehlt, aber das Gespräch war lang, und "
        "danach haben sie dich gelobt."
    ),
    "reasons.waitlisted.title": "Du stehst auf einer Warteliste",
    "reasons.waitlisted.summary": (
        "Vielleicht fanden sie dich gut genug, haben aber jetzt keine Stelle für dich: eine "
        "Reserve- oder Warteliste für die nächste. Wenn jetzt jemand anderes das Angebot hat und "
        "du danach kommst, ist es stattdessen jener Grund."
    ),
    "reasons.waitlisted.advice": (
        "Frag, wie lange die Liste gilt, wie viele vor dir stehen und ob sie auch für andere "
        "Stellen zählt. Such dann weiter, als wäre es ein „Nein“."
    ),
    "reasons.waitlisted.comes_first": (
        "Sie schrieben, dass du auf der Reserveliste stehst, und seither ist ein Monat vergangen."
    ),
    "reasons.waitlisted.looks_alike": (
        "Sie sagten dir, dass du zweite Wahl bist und dass jemand anderes das Angebot hat."
    ),
}
