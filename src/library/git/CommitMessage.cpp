// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/git/CommitMessage.h"

#include "markdown/List.h"
#include "markdown/Match.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using markdown::IdeaEntry;
using markdown::PaperEntry;

constexpr qsizetype longestTitle = 48; // characters of a title
constexpr qsizetype mostNamed = 3;     // papers that are named; more are counted

QString shortened(const QString &title)
{
    const qsizetype colon = title.indexOf(u':');
    const QString name = colon > 2 && colon < longestTitle ? title.left(colon) : title; // "Rammer: Enabling …"
    return name.size() > longestTitle ? QString(name.left(longestTitle - 1).trimmed() + u'…') : name;
}

QString nameOf(const PaperEntry &entry)
{
    return entry.venue.isEmpty() ? shortened(entry.title) : u"%1 (%2)"_s.arg(shortened(entry.title), entry.venue);
}

QString counted(qsizetype n, const QString &one, const QString &many)
{
    return QString::number(n) + u' ' + (n == 1 ? one : many);
}

struct Parts
{
    QStringList done, reading, toRead;
    qsizetype added = 0, removed = 0, changed = 0;
};

void take(QStringList &parts, const QString &what, const QStringList &titles)
{
    if (titles.isEmpty())
        return;
    parts.append(what + u": "_s + (titles.size() <= mostNamed ? titles.join(u", "_s) : counted(titles.size(), {}, u"papers"_s)));
}

QString textOf(const Parts &found, const QString &one, const QString &many, const QString &fileName)
{
    QStringList parts;
    take(parts, u"Done"_s, found.done);
    take(parts, u"Reading"_s, found.reading);
    take(parts, u"To read"_s, found.toRead);
    if (found.added > 0)
        parts.append(counted(found.added, one, many) + u" added"_s);
    if (found.removed > 0)
        parts.append(counted(found.removed, one, many) + u" removed"_s);
    if (found.changed > 0)
        parts.append(counted(found.changed, one, many) + u" edited"_s);
    return parts.isEmpty() ? u"Update "_s + fileName : parts.join(u"; "_s);
}

void compare(Parts &parts, const PaperEntry &before, const PaperEntry &now, bool sameBytes)
{
    if (before.status != now.status)
        (now.status == Status::Done      ? parts.done
         : now.status == Status::Reading ? parts.reading
                                         : parts.toRead)
            .append(nameOf(now));
    else if (!sameBytes)
        ++parts.changed;
}

void compare(Parts &parts, const IdeaEntry &, const IdeaEntry &, bool sameBytes)
{
    parts.changed += sameBytes ? 0 : 1;
}

template<typename Entry>
Parts partsOf(const QByteArray &before, const QList<Entry> &then, const QByteArray &after, const QList<Entry> &now)
{
    const QList<qsizetype> match = markdown::matchEntries(then, now);
    Parts parts;
    qsizetype known = 0;
    for (qsizetype i = 0; i < now.size(); ++i) {
        if (match.at(i) < 0) {
            ++parts.added;
            continue;
        }
        ++known;
        const Entry &old = then.at(match.at(i));
        const bool same = before.sliced(old.span.begin, old.span.size()).trimmed() ==
                          after.sliced(now.at(i).span.begin, now.at(i).span.size()).trimmed();
        compare(parts, old, now.at(i), same);
    }
    parts.removed = then.size() - known;
    return parts;
}

} // namespace

QString commitMessage(const QByteArray &before, const QByteArray &now, ListKind kind, const QString &fileName)
{
    if (kind == ListKind::Ideas)
        return textOf(partsOf(before, markdown::parseIdeas(before).entries, now, markdown::parseIdeas(now).entries), u"idea"_s,
                      u"ideas"_s, fileName);
    return textOf(partsOf(before, markdown::parsePapers(before).entries, now, markdown::parsePapers(now).entries), u"paper"_s,
                  u"papers"_s, fileName);
}

} // namespace cabinet
