// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/Targets.h"

#include "markdown/NoteText.h"
#include "markdown/Rewrite.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace cabinet;
using namespace cabinet::markdown;
using namespace Qt::StringLiterals;

namespace cabinet::fuzz {

namespace {

// "T0New title": an operation, the entry it is for ('0' is the first), its text.
struct Wish
{
    char operation = 0;
    qsizetype at = 0;
    QString text;
};

QList<Wish> wishesOf(const QByteArray &script, qsizetype entries)
{
    QList<Wish> wishes;
    for (const QByteArray &line : script.split('\n')) {
        if (line.size() > 1 && entries > 0 && wishes.size() < 6)
            wishes.append({line[0], static_cast<uchar>(line[1] - '0') % entries, QString::fromUtf8(line.mid(2))});
    }
    return wishes;
}

void changeLinks(Links &links, const Wish &wish)
{
    if (wish.operation == 'L')
        links.append({wish.text.section(u'>', 0, 0), wish.text.section(u'>', 1)});
    else if (!links.isEmpty() && wish.operation == 'A')
        links.last().url = wish.text;
    else if (!links.isEmpty())
        links.removeLast();
}

void changeText(PaperText &text, const Wish &wish)
{
    switch (wish.operation) {
    case 'x':
        text.status = Status::Done;
        break;
    case 'o':
        text.status = Status::ToRead;
        break;
    case 'r':
        text.status = Status::Reading;
        break;
    case 'T':
        text.title = wish.text;
        break;
    case 'V':
        text.venue = wish.text;
        break;
    case 'B':
        text.authors = wish.text.isEmpty() ? QStringList() : wish.text.split(u',');
        break;
    case 'K':
        text.notes = QString(wish.text).replace(u'|', u'\n');
        break;
    default:
        changeLinks(text.links, wish);
        break;
    }
}

void change(Wanted &wanted, const Wish &wish)
{
    if (wanted.papers.isEmpty())
        return;
    const qsizetype at = wish.at % wanted.papers.size();
    WantedPaper &paper = wanted.papers[at];
    switch (wish.operation) {
    case 'D':
        wanted.papers.removeAt(at);
        break;
    case 'N':
        wanted.papers.insert(at + 1, WantedPaper{{}, {wish.text, u"OSDI'20"_s, {}, Status::Done, {}}, paper.topic, {}});
        break;
    case 'M':
        paper.topic = wanted.papers[(at * 7 + 3) % wanted.papers.size()].topic;
        break;
    case 'X':
        paper.topic = {wish.text};
        break;
    case 'U':
        if (at > 0 && wanted.papers[at - 1].topic == paper.topic)
            wanted.papers.swapItemsAt(at - 1, at);
        break;
    default:
        changeText(paper.text, wish);
        break;
    }
}

QString shown(const PaperText &text, const TopicPath &topic)
{
    QString links;
    for (const Link &link : text.links)
        links += link.label + u'>' + link.url + u' ';
    return topic.join(u'/') + u" | "_s + QString::number(static_cast<int>(text.status)) + u" | "_s + text.title + u" | "_s +
           text.venue + u" | "_s + text.authors.join(u';') + u" | "_s + links;
}

QString shown(const IdeaText &text)
{
    return QString::number(text.number) + u" | "_s + text.title + u" | "_s + text.body;
}

QByteArrayList linesOf(QByteArray bytes)
{
    bytes.replace('\r', '\n');
    QByteArrayList lines;
    for (const QByteArray &line : bytes.split('\n')) {
        QByteArray words = line.trimmed();       // an entry begins behind its indent
        while (words.startsWith("\xEF\xBB\xBF")) // a byte order mark where the line comes first
            words = words.sliced(3).trimmed();
        if (!words.isEmpty())
            lines.append(words);
    }
    return lines;
}

// A line of `before` that is in neither.
QByteArray lostLine(const QByteArray &before, const QByteArray &now, const QByteArray &touched)
{
    QHash<QByteArray, int> counts;
    for (const QByteArray &line : linesOf(now) + linesOf(touched))
        ++counts[line];
    for (const QByteArray &line : linesOf(before)) {
        if (--counts[line] < 0)
            return line;
    }
    return {};
}

QByteArray wrongEdits(const QByteArray &bytes, QList<TextEdit> edits)
{
    std::stable_sort(edits.begin(), edits.end(),
                     [](const TextEdit &a, const TextEdit &b) { return a.span.begin < b.span.begin; });
    qsizetype last = 0;
    for (const TextEdit &edit : edits) {
        if (edit.span.begin < last || edit.span.end < edit.span.begin || edit.span.end > bytes.size())
            return "edits that overlap, at " + QByteArray::number(edit.span.begin) + ": " + edit.text;
        last = edit.span.end;
    }
    return {};
}

// Whatever was not left out is read; nothing else is new.
QByteArray wrongReading(QStringList read, const QStringList &wanted, const QSet<qsizetype> &leftOut)
{
    const qsizetype count = read.size();
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (!leftOut.contains(i) && !read.removeOne(wanted[i]))
            return "not read back: " + wanted[i].toUtf8() + "\ninstead: " + read.join(u'\n').toUtf8();
    }
    return leftOut.isEmpty() && count != wanted.size() ? "read but not wanted: " + read.join(u'\n').toUtf8() : QByteArray();
}

// The list as it was, in the terms of the list as it is; none when two of its entries say the same.
std::optional<Wanted> backTo(const PaperList &list, const PaperList &now, const Wanted &wanted,
                             const QHash<qsizetype, TakenOut> &taken)
{
    const auto named = [](PaperText text, const TopicPath &topic) { // links come and go with the note they stand in
        text.links.clear();
        return shown(text, topic);
    };
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < now.entries.size(); ++i)
        places.insert(named(textOf(now.entries[i]), now.entries[i].topic), i);
    if (places.size() != now.entries.size())
        return {};
    Wanted back = wantedOf(list);
    for (WantedPaper &paper : back.papers) {
        const qsizetype was = *paper.entry;
        paper.entry.reset();
        for (const WantedPaper &one : wanted.papers) {
            if (const auto place = places.constFind(named(one.text, one.topic)); one.entry == was && place != places.cend())
                paper.entry = *place;
        }
        if (taken.contains(was))
            paper.raw = taken.value(was);
    }
    QSet<TopicPath> topics;
    for (const PaperEntry &entry : list.entries)
        topics.insert(entry.topic);
    for (const WantedPaper &paper : wanted.papers) {
        if (!topics.contains(paper.topic))
            back.droppedTopics.append(paper.topic);
    }
    return back;
}

// Links may stand within a note: they come and go with it.
bool hasNoteChange(const PaperList &list, const WantedPaper &paper)
{
    const QString own = paper.entry ? noteOf(list.entries[*paper.entry]) : QString();
    return plainNote(own) != plainNote(paper.text.notes);
}

// Of an entry whose note was to change: its other words, and the note.
QString shownNote(const PaperText &text, const TopicPath &topic)
{
    return topic.join(u'/') + u" | "_s + text.title + u" | "_s + plainNote(text.notes);
}

QByteArray wrongNote(const PaperList &list, const PaperList &now, const Wanted &wanted, const QSet<qsizetype> &leftOut)
{
    QStringList read;
    for (const PaperEntry &entry : now.entries)
        read.append(shownNote(textOf(entry), entry.topic));
    for (qsizetype i = 0; i < wanted.papers.size(); ++i) {
        const WantedPaper &paper = wanted.papers[i];
        if (!leftOut.contains(i) && hasNoteChange(list, paper) && !read.removeOne(shownNote(paper.text, paper.topic)))
            return "note not read back: " + paper.text.notes.toUtf8() + "\ninstead: " + read.join(u'\n').toUtf8();
    }
    return {};
}

QByteArray touchedBy(const QByteArray &bytes, const PaperList &list, const Wanted &wanted)
{
    QSet<qsizetype> same;
    for (const WantedPaper &paper : wanted.papers) {
        if (paper.entry && paper.text == textOf(list.entries[*paper.entry]))
            same.insert(*paper.entry);
    }
    QByteArray touched;
    for (qsizetype i = 0; i < list.entries.size(); ++i) {
        const Span span = list.entries[i].span;
        if (!same.contains(i))
            touched += bytes.mid(span.begin, span.size()) + '\n';
    }
    return touched;
}

// Every other line, and of each topic the same entries in the same order. What undoes several changes at once may write the
// changed ones anew where their lines read differently now; byte for byte the library undoes by the texts it keeps.
bool saysTheSame(const QByteArray &before, const PaperList &list, const QByteArray &now, const QByteArray &touched)
{
    const auto entriesOf = [](const PaperList &of) {
        QHash<TopicPath, QStringList> entries;
        for (const PaperEntry &entry : of.entries)
            entries[entry.topic].append(shown(textOf(entry), entry.topic));
        for (QStringList &texts : entries) { // on a board a card that another lane has come to fit may go there instead of back
            if (!of.lanes.isEmpty())
                texts.sort();
        }
        return entries;
    };
    return lostLine(before, now, touched).isEmpty() && entriesOf(list) == entriesOf(parsePapers(now));
}

// What may go with topics that nobody needs any more: their headings, heads of tables.
QByteArray sectionsOf(const QByteArray &bytes, const PaperList &list, const QList<TopicPath> &topics)
{
    QByteArray text;
    for (qsizetype i = 0; i < list.headings.size(); ++i) {
        const auto isIt = [&](const TopicPath &topic) { return !topic.isEmpty() && topic.last() == list.headings[i].text; };
        const qsizetype begin = bytes.lastIndexOf('\n', list.headings[i].textSpan.begin) + 1;
        const qsizetype end = i + 1 < list.headings.size() ? list.headings[i + 1].textSpan.begin : bytes.size();
        if (std::any_of(topics.begin(), topics.end(), isIt))
            text += bytes.mid(begin, end - begin) + '\n';
    }
    return text;
}

QByteArray wrongUndo(const QByteArray &bytes, const QByteArray &after, const PaperList &list, const PaperList &now,
                     const Wanted &wanted, const QHash<qsizetype, TakenOut> &taken, bool exact)
{
    const std::optional<Wanted> back = backTo(list, now, wanted, taken);
    if (!back)
        return {};
    const Rewritten undone = rewrite(after, now, *back, styleOf(after, now));
    const QByteArray again = withEdits(after, undone.edits);
    if (!exact && !undone.leftOut.isEmpty()) { // what cannot be put back is told, and the list stays as the changes made it
        const QByteArray lost =
            lostLine(after, again, touchedBy(after, now, *back) + sectionsOf(after, now, back->droppedTopics));
        return lost.isEmpty() ? QByteArray() : QByteArray("a refused undo lost: " + lost);
    }
    if (exact ? again == bytes : saysTheSame(bytes, list, again, touchedBy(bytes, list, wanted)))
        return {};
    return "undone it is\n" + again + "\nafter\n" + after;
}

QSet<qsizetype> wishesLeftOut(const Rewritten &done)
{
    QSet<qsizetype> leftOut;
    for (const LeftOut &left : done.leftOut)
        leftOut.insert(left.wanted);
    return leftOut;
}

QByteArray checkPaperEdit(const QByteArray &bytes, const QByteArray &script)
{
    const PaperList list = parsePapers(bytes);
    const WriteStyle style = styleOf(bytes, list);
    Wanted wanted = wantedOf(list);
    if (!rewrite(bytes, list, wanted, style).edits.isEmpty())
        return "edits where nothing changed";
    const QList<Wish> wishList = wishesOf(script, list.entries.size());
    for (const Wish &wish : wishList)
        change(wanted, wish);
    for (WantedPaper &paper : wanted.papers) { // a new card tells no topic on a board, see library/sync/Render.cpp
        if (!paper.entry && !list.lanes.isEmpty())
            paper.topic.clear();
    }
    const Rewritten done = rewrite(bytes, list, wanted, style);
    if (const QByteArray wrong = wrongEdits(bytes, done.edits); !wrong.isEmpty())
        return wrong;
    const QByteArray after = withEdits(bytes, done.edits);
    const PaperList now = parsePapers(after);
    QStringList read;
    for (const PaperEntry &entry : now.entries)
        read.append(shown(textOf(entry), entry.topic));
    QStringList wishes;
    for (const WantedPaper &paper : wanted.papers)
        wishes.append(shown(paper.text, paper.topic));
    QSet<qsizetype> elsewhere = wishesLeftOut(done);
    if (const QByteArray wrong = wrongNote(list, now, wanted, elsewhere); !wrong.isEmpty())
        return wrong + "\nin\n" + after;
    for (qsizetype i = 0; i < wanted.papers.size(); ++i) {
        if (hasNoteChange(list, wanted.papers[i]))
            elsewhere.insert(i);
    }
    if (const QByteArray wrong = wrongReading(read, wishes, elsewhere); !wrong.isEmpty())
        return wrong + "\nin\n" + after;
    if (const QByteArray line = lostLine(bytes, after, touchedBy(bytes, list, wanted)); !line.isEmpty())
        return "lost: " + line + "\nin\n" + after;
    const bool exact = wishList.size() < 2 && list.lanes.isEmpty() && now.lanes.isEmpty();
    return done.leftOut.isEmpty() ? wrongUndo(bytes, after, list, now, wanted, done.taken, exact) : QByteArray();
}

void change(QList<WantedIdea> &wanted, const Wish &wish)
{
    if (wanted.isEmpty())
        return;
    const qsizetype at = wish.at % wanted.size();
    IdeaText &text = wanted[at].text;
    switch (wish.operation) {
    case 'T':
        text.title = wish.text;
        break;
    case 'B':
        text.body = QString(wish.text).replace(u'|', u'\n');
        break;
    case 'D':
        wanted.removeAt(at);
        break;
    case 'N':
        wanted.insert(at + 1, WantedIdea{{}, {static_cast<int>(wanted.size()) + 1, wish.text, {}}, {}});
        break;
    case 'U':
        wanted.swapItemsAt(std::max<qsizetype>(at - 1, 0), at);
        break;
    default:
        text.number = static_cast<uchar>(wish.operation);
        break;
    }
}

QByteArray checkIdeaEdit(const QByteArray &bytes, const QByteArray &script)
{
    const IdeaList list = parseIdeas(bytes);
    const WriteStyle style = styleOf(bytes, list);
    QList<WantedIdea> wanted = wantedOf(list);
    if (!rewrite(bytes, list, wanted, style).edits.isEmpty())
        return "edits where nothing changed";
    for (const Wish &wish : wishesOf(script, list.entries.size()))
        change(wanted, wish);
    const Rewritten done = rewrite(bytes, list, wanted, style);
    if (const QByteArray wrong = wrongEdits(bytes, done.edits); !wrong.isEmpty())
        return wrong;
    const QByteArray after = withEdits(bytes, done.edits);
    QStringList read;
    for (const IdeaEntry &idea : parseIdeas(after).entries)
        read.append(shown(textOf(idea)));
    QStringList wishes;
    QSet<qsizetype> named;
    for (const WantedIdea &idea : wanted) {
        wishes.append(shown(idea.text));
        if (idea.text == textOf(list.entries.value(idea.entry.value_or(-1))))
            named.insert(*idea.entry);
    }
    if (const QByteArray wrong = wrongReading(read, wishes, wishesLeftOut(done)); !wrong.isEmpty())
        return wrong + "\nin\n" + after;
    QByteArray touched;
    for (qsizetype i = 0; i < list.entries.size(); ++i) {
        if (!named.contains(i))
            touched += bytes.mid(list.entries[i].span.begin, list.entries[i].span.size()) + '\n';
    }
    const QByteArray line = lostLine(bytes, after, touched);
    return line.isEmpty() ? QByteArray() : QByteArray("lost: " + line + "\nin\n" + after);
}

} // namespace

QList<QByteArray> partsOf(const QByteArray &input)
{
    static const QByteArray line = "%%%%\n";
    QList<QByteArray> parts;
    qsizetype begin = 0;
    for (qsizetype end = input.indexOf(line); end >= 0; end = input.indexOf(line, begin)) {
        parts.append(input.mid(begin, end - begin));
        begin = end + line.size();
    }
    parts.append(input.mid(begin));
    return parts;
}

QByteArray checkEdit(const QByteArray &input)
{
    const QList<QByteArray> parts = partsOf(input);
    if (parts.size() < 2)
        return {};
    return parts.value(2).startsWith("ideas") ? checkIdeaEdit(parts[0], parts[1]) : checkPaperEdit(parts[0], parts[1]);
}

} // namespace cabinet::fuzz
