"""What to write, in German: subject and body of each letter, by the keys of ``letters``.

The employer is addressed with "Sie"; whoever was on first-name terms at the interview changes it.
The tone is that of the English letters: light, the context in the first line, thanks, and one
question that is easy to answer. Slots stand where nothing has to be inflected around them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["LETTERS"]

LETTERS: Final[Mapping[str, str]] = {
    # how a slot that nobody filled is shown
    "slot.contact": "[Name der Person]",
    "slot.decide_by": "[Frist des anderen Arbeitgebers]",
    "slot.interview_day": "[Tag des Gesprächs]",
    "slot.last_message_day": "[Tag deiner letzten Nachricht]",
    "slot.name": "[dein Name]",
    "slot.organisation": "[Firma]",
    "slot.owed": "[was sie haben wollten]",
    "slot.promised_day": "[zugesagter Tag]",
    "slot.role": "[Stelle]",
    # how a day is written in a letter
    "draft.day": "D. MMMM",
    # the letters
    "draft.thanks.subject": "Danke für das Gespräch am {interview_day}",
    "draft.thanks.body": (
        "Guten Tag {contact},\n\n"
        "vielen Dank für die Zeit, die Sie sich am {interview_day} für mich genommen haben. Es hat "
        "mir Freude gemacht, mehr über die Stelle ({role}) und das Team zu erfahren, und ich wäre "
        "gern dabei.\n\n"
        "Falls Sie noch etwas von mir brauchen, genügt eine Zeile.\n\n"
        "Freundliche Grüße\n{name}"
    ),
    "draft.late_thanks.subject": "Danke für das Gespräch am {interview_day}",
    "draft.late_thanks.body": (
        "Guten Tag {contact},\n\n"
        "es kommt etwas spät und ist genauso gemeint: Vielen Dank für unser Gespräch am "
        "{interview_day}. Was Sie über die Stelle ({role}) erzählt haben, hat mich "
        "überzeugt, und ich würde die Arbeit gern übernehmen.\n\n"
        "Falls inzwischen eine Frage aufgekommen ist, beantworte ich sie gern.\n\n"
        "Freundliche Grüße\n{name}"
    ),
    "draft.overdue_promise.subject": "{role}: Gibt es einen neuen Zeitpunkt?",
    "draft.overdue_promise.body": (
        "Guten Tag {contact},\n\n"
        "ich hoffe, es geht Ihnen gut. In unserem Gespräch am {interview_day} hofften Sie, "
        "sich bis zum {promised_day} melden zu können. Ich weiß, dass so etwas oft länger dauert "
        "als geplant.\n\n"
        "Gibt es schon einen neuen Zeitpunkt, mit dem ich rechnen kann? Eine Zeile genügt.\n\n"
        "Vielen Dank und freundliche Grüße\n{name}"
    ),
    "draft.no_promise.subject": "{role}: Wie geht es nach dem {interview_day} weiter?",
    "draft.no_promise.body": (
        "Guten Tag {contact},\n\n"
        "nochmals vielen Dank für unser Gespräch am {interview_day}. Ich bin weiterhin sehr an der "
        "Stelle ({role}) interessiert.\n\n"
        "Können Sie mir ungefähr sagen, wann Sie sich entscheiden möchten? Die ungefähre "
        "Kalenderwoche genügt; das hilft mir beim Planen. Und falls Sie etwas von mir brauchen, "
        "sagen Sie mir bitte Bescheid.\n\n"
        "Freundliche Grüße\n{name}"
    ),
    "draft.second.subject": "{role}: Ist die Stelle noch offen?",
    "draft.second.body": (
        "Guten Tag {contact},\n\n"
        "ich hatte Ihnen am {last_message_day} geschrieben und weiß, wie voll ein Postfach werden "
        "kann. Deshalb nur eine kurze Frage, auf die ein Wort genügt: Ist die Stelle ({role}), "
        "über die wir am {interview_day} gesprochen haben, noch offen?\n\n"
        "„Ja“, „später“ und „nein“ sind alles gute Antworten. Jede davon hilft mir weiter.\n\n"
        "Vielen Dank und freundliche Grüße\n{name}"
    ),
    "draft.last.subject": "{role}: Danke und eine letzte Nachricht",
    "draft.last.body": (
        "Guten Tag {contact},\n\n"
        "dies ist meine letzte Nachricht zu der Stelle ({role}); ich möchte Ihr Postfach nicht "
        "weiter füllen. Ich nehme an, dass Ihre Pläne sich anders entwickelt haben, und das ist in "
        "Ordnung.\n\n"
        "Unser Gespräch am {interview_day} hat mir Freude gemacht. Falls sich etwas ändert oder "
        "eine andere Stelle frei wird, freue ich mich, von Ihnen zu hören.\n\n"
        "Vielen Dank für Ihre Zeit und alles Gute\n{name}"
    ),
    "draft.check_back.subject": "{role}: Ich melde mich wie besprochen",
    "draft.check_back.body": (
        "Guten Tag {contact},\n\n"
        "Sie hatten mir angeboten, mich um diese Zeit noch einmal zu melden. Ich bin "
        "weiterhin an der Stelle ({role}) interessiert, über die wir am {interview_day} gesprochen "
        "haben.\n\n"
        "Hat sich etwas getan, oder passt es zu einem anderen Zeitpunkt besser? Eine Zeile "
        "genügt.\n\n"
        "Vielen Dank und freundliche Grüße\n{name}"
    ),
    "draft.successor.subject": "{role}: Wer ist jetzt zuständig?",
    "draft.successor.body": (
        "Guten Tag {contact},\n\n"
        "am {interview_day} hatte ich ein Vorstellungsgespräch für die Stelle ({role}) bei "
        "{organisation}. Die Person, mit der ich gesprochen habe, arbeitet inzwischen, soweit ich "
        "weiß, nicht mehr bei Ihnen.\n\n"
        "Sind Sie jetzt für diese Stelle zuständig, oder können Sie mir sagen, wer es ist? Meine "
        "Unterlagen schicke ich gern noch einmal, falls sie Sie nicht erreicht haben.\n\n"
        "Vielen Dank für Ihre Hilfe und freundliche Grüße\n{name}"
    ),
    "draft.agency.subject": "{role} bei {organisation}: Haben Sie etwas gehört?",
    "draft.agency.body": (
        "Guten Tag {contact},\n\n"
        "haben Sie seit meinem Gespräch am {interview_day} etwas von {organisation} zu der Stelle "
        "({role}) gehört? Ich bin weiterhin interessiert.\n\n"
        "Auch „noch nichts“ ist eine gute Antwort: Sie hilft mir beim Planen. Falls dort etwas von "
        "mir fehlt, schicke ich es noch am selben Tag.\n\n"
        "Vielen Dank für Ihre Arbeit und freundliche Grüße\n{name}"
    ),
    "draft.written_offer.subject": "{role}: das schriftliche Angebot",
    "draft.written_offer.body": (
        "Guten Tag {contact},\n\n"
        "nochmals vielen Dank für das Angebot. Ich habe mich sehr darüber gefreut und freue mich "
        "auf die Arbeit ({role}).\n\n"
        "Kommen die Unterlagen wie geplant in diesen Tagen, und brauchen Sie dafür noch etwas von "
        "mir? Eine kurze Zeile genügt.\n\n"
        "Freundliche Grüße\n{name}"
    ),
    "draft.deadline.subject": "{role}: eine Frist auf meiner Seite",
    "draft.deadline.body": (
        "Guten Tag {contact},\n\n"
        "ich möchte offen zu Ihnen sein: Ein anderer Arbeitgeber bittet mich um eine Antwort bis "
        "zum {decide_by}. Unser Gespräch am {interview_day} hat mir gut gefallen, und ich wüsste "
        "vorher gern, wie es bei Ihnen steht (Stelle: {role}).\n\n"
        "Können Sie bis dahin schon etwas sagen? Falls es zu früh ist, sagen Sie es mir bitte "
        "einfach; ich habe dafür Verständnis.\n\n"
        "Vielen Dank und freundliche Grüße\n{name}"
    ),
    "draft.owed.subject": "{role}: {owed}",
    "draft.owed.body": (
        "Guten Tag {contact},\n\n"
        "nach unserem Gespräch am {interview_day} hatten Sie mich um etwas gebeten, hier ist es: "
        "{owed}.\n\n"
        "Ich bin weiterhin sehr an der Stelle ({role}) interessiert. Brauchen Sie noch etwas?\n\n"
        "Freundliche Grüße\n{name}"
    ),
    "draft.feedback.subject": "{role}: Danke für die Nachricht",
    "draft.feedback.body": (
        "Guten Tag {contact},\n\n"
        "vielen Dank für die Nachricht und für das Gespräch am {interview_day}. Es hat mir Freude "
        "gemacht, {organisation} kennenzulernen.\n\n"
        "Falls Sie zwei Minuten haben: Was könnte ich beim nächsten Mal besser machen? Ein Satz "
        "würde mir schon helfen. Und wenn später eine Stelle frei wird, die zu mir passt, freue "
        "ich mich über einen Hinweis.\n\n"
        "Alles Gute\n{name}"
    ),
    "draft.meant.subject": "{role}: eine automatische Nachricht",
    "draft.meant.body": (
        "Guten Tag {contact},\n\n"
        "ich habe zu der Stelle ({role}) eine automatische Nachricht bekommen, die sich wie ein "
        "„Nein“ liest. Weil wir am {interview_day} ein Gespräch hatten, möchte ich sichergehen: "
        "War sie für diese Bewerbung gedacht?\n\n"
        "Falls ja, danke ich Ihnen für Ihre Zeit, und ein Wort zum Grund würde mir helfen. Falls "
        "nicht, bin ich weiterhin interessiert.\n\n"
        "Freundliche Grüße\n{name}"
    ),
    "draft.call.subject": "Notizen für einen Anruf: {role} bei {organisation}",
    "draft.call.body": (
        "„Guten Tag, hier ist {name}. Wir haben am {interview_day} über die Stelle ({role}) "
        "gesprochen. Passt es gerade? Ich habe nur eine Frage.“\n\n"
        "1. Ist die Stelle noch offen, und wann möchten Sie sich entscheiden?\n"
        "2. Brauchen Sie noch etwas von mir?\n\n"
        "Bleib locker: „Ich hoffe, ich habe nicht selbst etwas vergessen.“ Lächle; zwei Minuten "
        "genügen.\n\n"
        "Wenn niemand abnimmt: dein Name, deine Nummer, ein Satz und „es eilt nicht“. Ruf nicht "
        "zweimal am selben Tag an.\n\n"
        "Schreib auf, wer was gesagt hat und bis wann: ____"
    ),
}
