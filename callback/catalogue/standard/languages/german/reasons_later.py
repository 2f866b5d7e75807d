"""The reasons, in German: the second half, in the order of the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["REASONS_LATER"]

REASONS_LATER: Final[Mapping[str, str]] = {
    "reasons.avoiding_bad_news.title": "Sie schieben ein „Nein“ auf",
    "reasons.avoiding_bad_news.summary": (
        "Vielleicht fällt es jemandem schwer, nein zu sagen, und die Antwort wird von Tag zu Tag "
        "verschoben. Wenn Schweigen dort die Regel ist, melden sie sich nur bei Zusagen; wenn "
        "niemand weiß, wer antworten soll, fühlt sich niemand zuständig."
    ),
    "reasons.avoiding_bad_news.advice": (
        "Mach ihnen ein Nein leicht: eine freundliche Zeile, für die beide Antworten in Ordnung "
        "sind. Danach lass es gut sein."
    ),
    "reasons.avoiding_bad_news.comes_first": (
        "Fünf Wochen nach der Endrunde haben sie nur gesagt, dass es nichts Neues gibt, zwei "
        "Nachrichten sind unbeantwortet, und andere erzählen dasselbe."
    ),
    "reasons.avoiding_bad_news.looks_alike": (
        "Fünf Wochen nach der Endrunde sind zwei Nachrichten unbeantwortet."
    ),
    "reasons.brushed_off.title": "Das Versprechen war nur Höflichkeit",
    "reasons.brushed_off.summary": (
        "Vielleicht haben sie nur gesagt, dass sie anrufen, um das Gespräch nett zu beenden, ohne"
        " einen nächsten Schritt zu planen. Wenn es ernst gemeint war und dann anders kam, "
        "schieben sie stattdessen ein „Nein“ auf."
    ),
    "reasons.brushed_off.advice": (
        "Ruf einmal an oder schreib, freundlich, und frag nach einem einfachen Ja oder Nein. Wenn"
        " nichts kommt, nutz deine Zeit anderswo."
    ),
    "reasons.brushed_off.comes_first": (
        "Das Erstgespräch endete plötzlich, mit dem vagen Versprechen anzurufen; einen Monat "
        "später ist deine Nachricht unbeantwortet."
    ),
    "reasons.brushed_off.looks_alike": "Sie nannten einen Tag, und er ist seit drei Tagen vorbei.",
    "reasons.disorganised.title": "Niemand fühlt sich zuständig",
    "reasons.disorganised.summary": (
        "Vielleicht glauben Recruiting und Führungskraft jeweils, dass die andere Seite dir "
        "Bescheid gesagt hat, oder deine Bewerbung ist in einem Stapel oder System untergegangen."
        " Es liegt nicht an der Menge: Bei sehr vielen Bewerbungen kommen sie nicht hinterher."
    ),
    "reasons.disorganised.advice": (
        "Schreib an Recruiting oder Führungskraft, je nachdem, wen du noch nicht gefragt hast, "
        "mit dem Tag des Gesprächs und den Namen. Vielleicht denkt jede Seite, die andere habe "
        "dir Bescheid gesagt."
    ),
    "reasons.disorganised.comes_first": (
        "Der erste Termin wurde vergessen, und für einen zweiten fragten sie nach Zeiten, auf die"
        " dann niemand zurückkam."
    ),
    "reasons.disorganised.looks_alike": (
        "Zum ersten Termin kam niemand, und du hörst, dass jemand krank ist."
    ),
    "reasons.silent_by_policy.title": "Sie melden sich nur bei Zusagen",
    "reasons.silent_by_policy.summary": (
        "Vielleicht ist es dort die Regel, dass sie sich nur bei Zusagen melden, oder bei "
        "niemandem, bevor ein Vertrag unterschrieben ist. Keine einzelne Person geht dir aus dem "
        "Weg."
    ),
    "reasons.silent_by_policy.advice": (
        "Warte nicht auf eine Antwort, und mach bei anderen Arbeitgebern weiter. Du kannst einmal"
        " fragen, ob die Stelle besetzt ist."
    ),
    "reasons.silent_by_policy.comes_first": (
        "Sie sagten, dass sie sich nur bei Zusagen melden, und deine Nachricht von vor zwei "
        "Wochen ist unbeantwortet."
    ),
    "reasons.silent_by_policy.looks_alike": (
        "Andere schreiben, dass dieser Arbeitgeber nicht immer antwortet."
    ),
    "reasons.offer_withdrawn.title": "Das Angebot wurde zurückgezogen",
    "reasons.offer_withdrawn.summary": (
        "Vielleicht haben sie dir die Stelle mündlich angeboten und es sich seither anders "
        "überlegt: Zweifel, eine Prüfung, Bedingungen, die nicht passten. Das Angebot gilt nicht "
        "mehr; wenn es die Stelle selbst nicht mehr gibt oder sie ruht, wurde sie gestrichen oder"
        " auf Eis gelegt."
    ),
    "reasons.offer_withdrawn.advice": (
        "Frag in einer Zeile, ob das Angebot noch gilt und wann es schriftlich kommt. Kündige bis"
        " dahin nicht, und mach bei anderen Arbeitgebern weiter."
    ),
    "reasons.offer_withdrawn.comes_first": (
        "Nach der Endrunde boten sie dir die Stelle mündlich an, und du hast mehr verlangt. Das "
        "war vor sechs Wochen, und zwei Nachrichten sind unbeantwortet."
    ),
    "reasons.offer_withdrawn.looks_alike": (
        "Sie boten dir die Stelle mündlich an und baten eine Woche später um deine Unterlagen."
    ),
    "reasons.veto_above.title": "Jemand weiter oben war dagegen",
    "reasons.veto_above.summary": (
        "Vielleicht wollten dich die Leute, mit denen du gesprochen hast, und jemand über ihnen "
        "stimmte nicht zu: Geschäftsführung, Gründungsteam, Vorstand. Vielleicht sprechen sie "
        "noch darüber oder suchen einen Weg, es dir zu sagen. Wenn nur das Geld fehlt, ist es das"
        " Budget."
    ),
    "reasons.veto_above.advice": (
        "Frag die Person, die dich wollte, nach dem Stand, und ob ein Treffen mit der Person, die"
        " entscheidet, helfen würde. Dank ihr in jedem Fall."
    ),
    "reasons.veto_above.comes_first": (
        "Sie haben dich gelobt, und die Gründerin, mit der du zuletzt gesprochen hast, musste "
        "noch zustimmen. Drei Wochen sind vergangen."
    ),
    "reasons.veto_above.looks_alike": (
        "Sie sagten, dass die Gründerin noch zustimmen muss; das war vor drei Tagen."
    ),
    "reasons.role_cancelled.title": "Die Stelle gibt es nicht mehr",
    "reasons.role_cancelled.summary": (
        "Vielleicht wurde die Stelle gestrichen, zusammengelegt oder bei einem Umbau eingespart, "
        "und niemand hat daran gedacht, es dir zu sagen. Wenn sie so wiederkommen kann, liegt sie"
        " auf Eis; wenn sie anders wiederkommt, wird sie umgeschrieben."
    ),
    "reasons.role_cancelled.advice": (
        "Frag einmal, ob die Stelle endgültig weg ist und ob sie deine Bewerbung für eine andere "
        "behalten können. Mach dann mit anderen Stellen weiter."
    ),
    "reasons.role_cancelled.comes_first": "Sie teilten dir mit, dass die Stelle gestrichen wurde.",
    "reasons.role_cancelled.looks_alike": "Die Anzeige wurde entfernt, und sonst weiß man nichts.",
    "reasons.role_redefined.title": "Die Stelle wird umgeschrieben",
    "reasons.role_redefined.summary": (
        "Vielleicht haben sie gemerkt, dass sie etwas anderes brauchen: eine andere Stufe, einen "
        "anderen Titel, Ort oder Zuschnitt, vielleicht neu ausgeschrieben. Wenn die alte Stelle "
        "einfach weg ist, wurde sie gestrichen; wenn sie dich für eine andere Stelle wollen, ist "
        "es ein anderer Grund."
    ),
    "reasons.role_redefined.advice": (
        "Vergleich die neue Anzeige mit deinem Profil. Wenn es passt, bewirb dich noch einmal und"
        " sag, dass ihr euch schon kennt."
    ),
    "reasons.role_redefined.comes_first": (
        "Sie sagen, dass die Stelle geändert wird, und sie ist mit anderem Text ausgeschrieben."
    ),
    "reasons.role_redefined.looks_alike": (
        "Die Stelle ist mit demselben Text noch einmal ausgeschrieben."
    ),
    "reasons.ghost_job.title": "Es gab keine echte Stelle",
    "reasons.ghost_job.summary": (
        "Vielleicht hatte das Gespräch einen anderen Zweck: Bewerbungen auf Vorrat, ein "
        "Vergleich, der Eindruck von Wachstum. Einstellen wollten sie damals niemanden. Wenn die "
        "Stelle echt war und gestoppt wurde, liegt sie auf Eis oder wurde gestrichen."
    ),
    "reasons.ghost_job.advice": (
        "Gib keine Zeit mehr dafür aus. Wenn sie sich eines Tages melden, kannst du immer noch "
        "entscheiden."
    ),
    "reasons.ghost_job.comes_first": (
        "Die Anzeige ist fünf Monate alt und wurde unverändert neu veröffentlicht, mit vier "
        "anderen wie sie, und zwei Nachrichten sind unbeantwortet."
    ),
    "reasons.ghost_job.looks_alike": (
        "Die Anzeige ist einen Monat alt und wurde unverändert neu veröffentlicht."
    ),
    "reasons.interviewer_left.title": "Deine Ansprechperson ist nicht mehr da",
    "reasons.interviewer_left.summary": (
        "Vielleicht hat die Person aus dem Gespräch oder aus dem Recruiting die Firma oder die "
        "Aufgabe gewechselt, und niemand hat deine Bewerbung übernommen. Wenn sie nur eine Zeit "
        "lang fehlt, ist es Urlaub oder Krankheit."
    ),
    "reasons.interviewer_left.advice": (
        "Finde heraus, wer übernommen hat, oder schreib an die allgemeine Bewerbungsadresse: eine"
        " kurze Zusammenfassung mit den Terminen und deinem Lebenslauf."
    ),
    "reasons.interviewer_left.comes_first": (
        "Eine automatische Antwort sagt, dass deine Ansprechperson nicht mehr dort arbeitet."
    ),
    "reasons.interviewer_left.looks_alike": "Eine neue Ansprechperson hat sich dir vorgestellt.",
    "reasons.agency_in_between.title": "Die Antwort steckt bei der Vermittlung",
    "reasons.agency_in_between.summary": (
        "Vielleicht hat die Personalvermittlung die Antwort und hat sie nicht weitergegeben, oder"
        " sie wartet selbst auf den Arbeitgeber. Das Schweigen des Arbeitgebers hat eigene "
        "Gründe."
    ),
    "reasons.agency_in_between.advice": (
        "Ruf die Vermittlung höchstens einmal in der Woche an, freundlich, und frag, was der "
        "Arbeitgeber gesagt hat. Wende dich nicht ohne sie an den Arbeitgeber."
    ),
    "reasons.agency_in_between.comes_first": (
        "Du kamst über eine Vermittlung, die Lob weitergab und nicht sagt, dass der Arbeitgeber "
        "schweigt; niemand, den du kennst, hat etwas gehört."
    ),
    "reasons.agency_in_between.looks_alike": (
        "Deine Vermittlung sagt, dass der Arbeitgeber auch ihr nicht antwortet."
    ),
    "reasons.redirected.title": "Vielleicht eine andere Stelle für dich",
    "reasons.redirected.summary": (
        "Vielleicht denken sie an dich für eine andere Stelle oder ein anderes Team, und dieses "
        "Team muss erst zustimmen. Wenn sich deine eigene Stelle ändert, wird sie umgeschrieben."
    ),
    "reasons.redirected.advice": (
        "Sag schriftlich, dass du interessiert bist, und frag nach Titel, Team und einem Termin."
    ),
    "reasons.redirected.comes_first": (
        "Sie baten dich, über eine andere Stelle nachzudenken, und suchen ein Team für dich."
    ),
    "reasons.redirected.looks_alike": (
        "Sie haben für diese Stelle persönlich abgesagt und dich gebeten, dich auf eine andere zu"
        " bewerben."
    ),
    "reasons.contact_details_wrong.title": "Deine Kontaktdaten stimmen nicht",
    "reasons.contact_details_wrong.summary": (
        "Durch einen Tippfehler oder eine alte Nummer in deinen Unterlagen gehen ihre Nachrichten"
        " vielleicht ins Leere. Wenn die Daten stimmen und die Nachricht trotzdem verloren ging, "
        "hast du sie vielleicht übersehen."
    ),
    "reasons.contact_details_wrong.advice": (
        "Prüf Telefonnummer und E-Mail-Adresse in allem, was du geschickt hast. Wenn etwas falsch"
        " ist, schreib noch heute von der richtigen Adresse."
    ),
    "reasons.contact_details_wrong.comes_first": (
        "Du findest in deinem Lebenslauf eine falsche Ziffer in der Telefonnummer."
    ),
    "reasons.contact_details_wrong.looks_alike": (
        "Deine Daten stimmen, nur kam nie eine Eingangsbestätigung."
    ),
    "reasons.message_missed.title": "Du hast vielleicht etwas übersehen",
    "reasons.message_missed.summary": (
        "Vielleicht liegt ihre E-Mail im Spam-Ordner, ein Anruf auf der Mailbox, eine Notiz im "
        "Bewerbungsportal. Deine Daten stimmen; die Nachricht ist da, und du hast sie nicht "
        "gesehen."
    ),
    "reasons.message_missed.advice": (
        "Prüf Spam-Ordner, Mailbox und Portal, bevor du jemandem schreibst."
    ),
    "reasons.message_missed.comes_first": (
        "Sie haben dich sehr gelobt; du hast einen Anruf verpasst, nicht in den Spam-Ordner "
        "gesehen, und deine Nachricht ist unbeantwortet."
    ),
    "reasons.message_missed.looks_alike": (
        "Du hast einen Anruf von einer unbekannten Nummer verpasst, und im Spam-Ordner ist nichts."
    ),
    "reasons.phone_trouble.title": "Telefon oder E-Mail fiel bei ihnen aus",
    "reasons.phone_trouble.summary": (
        "Vielleicht ist dort ein Telefon gestohlen, verloren oder kaputt, mit deiner Nummer "
        "darin, oder ein System ist ausgefallen. Der Fehler liegt auf ihrer Seite; wenn bei dir "
        "doch eine Nachricht ankam, hast du sie übersehen."
    ),
    "reasons.phone_trouble.advice": (
        "Versuch einen anderen Weg als den, der ausfiel: E-Mail, wenn sie anrufen wollten, ein "
        "Anruf, wenn sie schreiben wollten."
    ),
    "reasons.phone_trouble.comes_first": (
        "Du hörst, dass ihre E-Mail ausgefallen war; ein Anruf brach ab, und deine Nachricht "
        "wurde nicht geöffnet."
    ),
    "reasons.phone_trouble.looks_alike": "Niemand geht ans Telefon.",
    "reasons.no_follow_up.title": "Vielleicht warten sie auf dich",
    "reasons.no_follow_up.summary": (
        "Vielleicht erwarten sie eine kurze Nachricht von dir, die Interesse zeigt, bevor sie "
        "weitermachen. Wenn sie mit Absicht schweigen, wollen sie sehen, ob du nachfragst; wenn "
        "sie um etwas Bestimmtes gebeten haben, brauchen sie es von dir."
    ),
    "reasons.no_follow_up.advice": (
        "Schreib jetzt: Dank ihnen, sag in einer Zeile, warum du die Stelle willst, und frag nach"
        " dem nächsten Schritt."
    ),
    "reasons.no_follow_up.comes_first": (
        "Sie baten dich, dich ab einem bestimmten Tag zu melden. Der ist seit einer Woche vorbei,"
        " und gedankt hast du ihnen auch nicht."
    ),
    "reasons.no_follow_up.looks_alike": "Du hast ihnen noch nicht gedankt.",
    "reasons.testing_follow_up.title": "Sie wollen sehen, ob du nachfragst",
    "reasons.testing_follow_up.summary": (
        "Bei manchen Stellen, vor allem im Vertrieb, achten sie vielleicht darauf, ob und wie du "
        "nachfragst. Das ist Absicht; wenn sie nur erwartet haben, von dir zu hören, ist es der "
        "andere Grund."
    ),
    "reasons.testing_follow_up.advice": (
        "Frag mit eigenen Worten bei allen nach, mit denen du gesprochen hast: schnell, "
        "persönlich und auf den Punkt."
    ),
    "reasons.testing_follow_up.comes_first": (
        "Es ist eine Stelle im Vertrieb, und sie baten dich, dich nach einem Tag zu melden, der "
        "vorbei ist."
    ),
    "reasons.testing_follow_up.looks_alike": (
        "Es ist eine Stelle im Vertrieb, und du hast ihnen geschrieben und gedankt."
    ),
    "reasons.something_owed.title": "Sie brauchen etwas von dir",
    "reasons.something_owed.summary": (
        "Vielleicht warten sie auf ein Dokument, einen Test, eine Referenz, einen Termin oder "
        "eine Antwort von dir, vielleicht nebenbei oder im Portal erbeten. Wenn sie um nichts "
        "gebeten haben, warten sie vielleicht nur darauf, von dir zu hören."
    ),
    "reasons.something_owed.advice": (
        "Schick es heute der Person, die darum gebeten hat, mit einer kurzen freundlichen Zeile."
    ),
    "reasons.something_owed.comes_first": (
        "Du stellst fest, dass sie um ein Dokument gebeten hatten, das du nicht geschickt hast."
    ),
    "reasons.something_owed.looks_alike": (
        "Sie baten nach dem Gespräch um Referenzen, und du hast sie sofort geschickt."
    ),
    "reasons.other.title": "Etwas anderes",
    "reasons.other.summary": (
        "Es kann etwas sein, das hier nicht steht. Je höher das ist, desto weniger passen die "
        "anderen Gründe zu dem, was du gesehen hast."
    ),
    "reasons.other.advice": (
        "Frag in einer freundlichen Nachricht nach dem Stand, und such weiter, egal, was sie "
        "antworten."
    ),
    "reasons.other.looks_alike": "Zwei Monate sind vergangen, und sonst weiß man nichts.",
}
