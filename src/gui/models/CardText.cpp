// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/CardText.h"

#include "domain/PdfLink.h"
#include "gui/widgets/StatusText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

QString words(const char *text, int count = -1)
{
    return QCoreApplication::translate("CardText", text, nullptr, count);
}

int daysSince(const QDateTime &since, const QDateTime &now)
{
    if (!since.isValid())
        return 0;
    return std::max(0, int(since.toLocalTime().date().daysTo(now.toLocalTime().date())));
}

bool isFinished(const PaperCard &card)
{
    return card.status == Status::Done && card.finished.isValid();
}

QString tagNames(const QList<Tag> &tags)
{
    QStringList names;
    for (const Tag &tag : tags)
        names += tag.name;
    return names.join(u", "_s);
}

QString spokenPdf(PdfState pdf)
{
    switch (pdf) {
    case PdfState::None:
        return words(QT_TRANSLATE_NOOP("CardText", "no PDF"));
    case PdfState::Remote:
        return words(QT_TRANSLATE_NOOP("CardText", "PDF not downloaded yet"));
    case PdfState::OnDisk:
        return words(QT_TRANSLATE_NOOP("CardText", "PDF on disk"));
    }
    return {};
}

} // namespace

QString dayText(const QDate &date, const QLocale &locale)
{
    const QString format = locale.dateFormat(QLocale::LongFormat);
    if (format.contains(u'月'))
        return locale.toString(date, u"M月d日"_s);
    QString weekdaysGone = format;
    weekdaysGone.remove(u"dddd"_s).remove(u"ddd"_s);
    const bool dayFirst = weekdaysGone.indexOf(u'd') < weekdaysGone.indexOf(u'M');
    return locale.toString(date, dayFirst ? u"d MMM"_s : u"MMM d"_s);
}

QString ageText(const PaperCard &card, const QDateTime &now, const QLocale &locale)
{
    if (isFinished(card)) {
        const QDate date = card.finished.toLocalTime().date();
        const QDate today = now.toLocalTime().date();
        if (date == today)
            return words(QT_TRANSLATE_NOOP("CardText", "today"));
        if (date.year() == today.year())
            return dayText(date, locale);
        const bool chinese = locale.dateFormat(QLocale::LongFormat).contains(u'月');
        return locale.toString(date, chinese ? u"yyyy年M月"_s : u"MMM yyyy"_s);
    }
    const int days = daysSince(card.since, now);
    if (days == 0)
        return words(QT_TRANSLATE_NOOP("CardText", "today"));
    if (days < 100)
        return words(QT_TRANSLATE_N_NOOP("CardText", "%n d"), days);
    if (days < 730)
        return words(QT_TRANSLATE_N_NOOP("CardText", "%n mo"), days / 30);
    return words(QT_TRANSLATE_N_NOOP("CardText", "%n y"), days / 365);
}

QString spokenAge(const PaperCard &card, const QDateTime &now, const QLocale &locale)
{
    if (isFinished(card)) {
        const QDate date = card.finished.toLocalTime().date();
        return words(QT_TRANSLATE_NOOP("CardText", "finished on %1")).arg(locale.toString(date, QLocale::LongFormat));
    }
    const int days = daysSince(card.since, now);
    return days == 0 ? words(QT_TRANSLATE_NOOP("CardText", "in this column since today"))
                     : words(QT_TRANSLATE_N_NOOP("CardText", "in this column for %n day(s)"), days);
}

QString spokenCard(const PaperCard &card, PdfState pdf, const QDateTime &now, const QLocale &locale)
{
    QStringList parts{card.title};
    if (!card.venue.isEmpty())
        parts += card.venue;
    parts += statusName(card.status);
    if (!card.tags.isEmpty())
        parts += words(QT_TRANSLATE_NOOP("CardText", "tags: %1")).arg(tagNames(card.tags));
    parts += spokenPdf(pdf);
    if (chooseNoteLink(card.links))
        parts += words(QT_TRANSLATE_NOOP("CardText", "Note"));
    if (!card.deadLinks.isEmpty())
        parts += words(QT_TRANSLATE_N_NOOP("CardText", "%n dead link(s)"), int(card.deadLinks.size()));
    if (card.ideas > 0)
        parts += words(QT_TRANSLATE_N_NOOP("CardText", "%n idea(s)"), card.ideas);
    parts += spokenAge(card, now, locale);
    return parts.join(u", "_s);
}

QString toolTip(const QString &plain)
{
    return u"<qt>"_s % plain.toHtmlEscaped().replace(u'\n', u"<br>"_s) % u"</qt>"_s;
}

} // namespace cabinet::gui
