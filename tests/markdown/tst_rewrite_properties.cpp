// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/NoteText.h"
#include "markdown/Rewrite.h"

#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace cabinet;
using namespace cabinet::markdown;
using namespace Qt::StringLiterals;

namespace {

constexpr int samples = 4; // of each kind of change in each file, when all is asked for

// CABINET_REWRITES=all: every kind of change in every file, which takes minutes. Else a sample that is always the same.
bool isWhole()
{
    return qEnvironmentVariable("CABINET_REWRITES") == u"all"_s;
}

// So many changes of each kind, every `nth` kind.
struct Rounds
{
    int samples = 1;
    int nth = 1;
};

Rounds roundsFor(qsizetype size)
{
    if (isWhole())
        return {size > 30'000 ? 1 : samples, 1};
    return {size > 400'000 ? 0 : 1, size > 100'000 ? 10 : size > 30'000 ? 5 : 1};
}

enum class Kind { Tick, Retitle, Venue, AddLink, Address, RemoveLink, Note, EmptyNote, Remove, Add, Topic, Up };
constexpr Kind kinds[] = {Kind::Tick, Kind::Retitle,   Kind::Venue,  Kind::AddLink, Kind::Address, Kind::RemoveLink,
                          Kind::Note, Kind::EmptyNote, Kind::Remove, Kind::Add,     Kind::Topic,   Kind::Up};

QStringList files()
{
    QStringList names;
    for (const QString &folder : {u"lists"_s, u"seeds"_s, u"history"_s}) {
        QDirIterator found(QStringLiteral(CABINET_SOURCE_DIR "/../shared/data/") + folder, {u"*.md"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (found.hasNext())
            names.append(found.next());
    }
    std::sort(names.begin(), names.end());
    return names;
}

QByteArray read(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isPapers(const QString &name, const QByteArray &bytes)
{
    Q_UNUSED(name)
    return !bytes.isEmpty() && guessKind(bytes) == ListKind::Papers;
}

// False where the entry has nothing of the kind.
bool apply(Kind kind, Wanted &wanted, qsizetype at)
{
    WantedPaper &paper = wanted.papers[at];
    switch (kind) {
    case Kind::Tick:
        paper.text.status = paper.text.status == Status::Done ? Status::ToRead : Status::Done;
        return true;
    case Kind::Retitle:
        paper.text.title += u" Revisited Twice"_s;
        return true;
    case Kind::Venue:
        paper.text.venue = paper.text.venue.isEmpty() ? u"ICML 2019"_s : u"SOSP'23"_s;
        return true;
    case Kind::AddLink:
        paper.text.links.append({u"Code"_s, u"https://github.com/none/such"_s});
        return true;
    case Kind::Address:
        if (paper.text.links.isEmpty())
            return false;
        paper.text.links.last().url = u"https://arxiv.org/abs/2101.00001"_s;
        return true;
    case Kind::RemoveLink:
        if (paper.text.links.isEmpty())
            return false;
        paper.text.links.removeLast();
        return true;
    case Kind::Note: // added, or its first line changed and one put below
        paper.text.notes = paper.text.notes.isEmpty() ? u"reads well once more"_s
                                                      : QString(u"but "_s + paper.text.notes + u"\nreads well once more"_s);
        return true;
    case Kind::EmptyNote: {
        const bool noted = !paper.text.notes.isEmpty();
        paper.text.notes.clear();
        return noted;
    }
    case Kind::Remove:
        wanted.papers.removeAt(at);
        return true;
    case Kind::Add: {
        WantedPaper added{{},
                          {u"A Wholly New Paper on Things"_s,
                           u"OSDI'20"_s,
                           {},
                           Status::ToRead,
                           {{u"Paper"_s, u"https://arxiv.org/abs/2101.00002"_s}}},
                          paper.topic,
                          {}};
        wanted.papers.insert(at + 1, added);
        return true;
    }
    case Kind::Topic: {
        const TopicPath other = wanted.papers[(at * 7 + 3) % wanted.papers.size()].topic;
        const bool moves = other != paper.topic;
        paper.topic = other;
        return moves;
    }
    case Kind::Up:
        if (at == 0 || wanted.papers[at - 1].topic != paper.topic)
            return false;
        wanted.papers.swapItemsAt(at - 1, at);
        return true;
    }
    return false;
}

// What is wanted, in the file's terms, without what was left out.
QString shown(const PaperText &text, const TopicPath &topic)
{
    QStringList links;
    for (const Link &link : text.links)
        links.append(link.label + u'>' + link.url);
    return topic.join(u'/') + u" | "_s + QString::number(static_cast<int>(text.status)) + u" | "_s + text.title + u" | "_s +
           text.venue + u" | "_s + text.authors.join(u';') + u" | "_s + links.join(u' ');
}

QStringList shown(const QByteArray &bytes)
{
    QStringList all;
    for (const PaperEntry &entry : parsePapers(bytes).entries)
        all.append(shown(textOf(entry), entry.topic));
    return all;
}

QStringList notesOf(const PaperList &list)
{
    QStringList all;
    for (const PaperEntry &entry : list.entries)
        all.append(plainNote(noteOf(entry)));
    return all;
}

QStringList topicsSorted(QStringList all)
{
    std::stable_sort(all.begin(), all.end(),
                     [](const QString &a, const QString &b) { return a.section(u" | "_s, 0, 0) < b.section(u" | "_s, 0, 0); });
    return all;
}

QStringList wantedLines(const Wanted &wanted)
{
    QStringList all;
    for (const WantedPaper &paper : wanted.papers)
        all.append(shown(paper.text, paper.topic));
    return all;
}

// A last line without an end counts as one with the end of the others.
QList<QByteArray> lines(const QByteArray &bytes)
{
    QList<QByteArray> all = bytes.split('\n');
    if (all.size() > 1 && all.first().endsWith('\r') && !all.last().isEmpty())
        all.last() += '\r';
    return all;
}

// Lines of `before` that `now` has no more, other than by their place.
QList<QByteArray> lost(const QByteArray &before, const QByteArray &now)
{
    QHash<QByteArray, int> counts;
    for (const QByteArray &line : lines(now))
        ++counts[line];
    QList<QByteArray> gone;
    for (const QByteArray &line : lines(before)) {
        if (--counts[line] < 0 && !line.trimmed().isEmpty())
            gone.append(line);
    }
    return gone;
}

// They go with it.
void dropLinksOfNote(Links &links, const PaperEntry &entry)
{
    for (const LinkSpan &link : entry.links) {
        if (link.whole.begin >= entry.notesSpan.begin && link.whole.end <= entry.notesSpan.end)
            links.removeOne(link.link);
    }
}

struct Tally
{
    int done = 0;
    int refused = 0;
};

} // namespace

class TestRewriteProperties final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void nothingChanged_isTheSameBytes();
    void oneChange_isReadBackAndUndone_data();
    void oneChange_isReadBackAndUndone();
    void wrongEdit_isNoticed();
    void manyChanges_keepEveryOtherLine();
};

void TestRewriteProperties::initTestCase()
{
    if (files().isEmpty())
        QSKIP("the lists are not beside the project");
}

void TestRewriteProperties::nothingChanged_isTheSameBytes()
{
    int count = 0;
    for (const QString &name : files()) {
        const QByteArray bytes = read(name);
        const PaperList list = parsePapers(bytes);
        QVERIFY2(rewrite(bytes, list, wantedOf(list), styleOf(bytes, list)).edits.isEmpty(), qPrintable(name));
        const IdeaList ideas = parseIdeas(bytes);
        QVERIFY2(rewrite(bytes, ideas, wantedOf(ideas), styleOf(bytes, ideas)).edits.isEmpty(), qPrintable(name));
        ++count;
    }
    qInfo("%d files", count);
}

void TestRewriteProperties::oneChange_isReadBackAndUndone_data()
{
    QTest::addColumn<QString>("name");
    int history = 0;
    for (const QString &name : files()) {
        if (!name.contains(u"/history/"_s) || ++history % (isWhole() ? 40 : 200) == 1)
            QTest::newRow(qPrintable(name.section(u'/', -2))) << name;
    }
}

void TestRewriteProperties::oneChange_isReadBackAndUndone()
{
    QFETCH(const QString, name);
    const QByteArray bytes = read(name);
    if (!isPapers(name, bytes))
        return;
    const PaperList list = parsePapers(bytes);
    if (list.entries.isEmpty())
        return;
    const WriteStyle style = styleOf(bytes, list);
    QRandomGenerator random(1);
    QHash<int, Tally> tallies;
    const Rounds rounds = roundsFor(bytes.size());
    int next = static_cast<int>(bytes.size());
    for (const Kind kind : kinds) {
        for (int i = next++ % rounds.nth == 0 ? 0 : rounds.samples; i < rounds.samples; ++i) {
            const auto at = random.bounded(static_cast<int>(list.entries.size()));
            Wanted wanted = wantedOf(list);
            if (!apply(kind, wanted, at))
                continue;
            const Rewritten done = rewrite(bytes, list, wanted, style);
            const QByteArray after = withEdits(bytes, done.edits);
            const QByteArray where = QByteArray("kind %1 line %2")
                                         .replace("%1", QByteArray::number(static_cast<int>(kind)))
                                         .replace("%2", QByteArray::number(list.entries[at].line));
            if (!done.leftOut.isEmpty()) {
                ++tallies[static_cast<int>(kind)].refused;
                if (qEnvironmentVariableIsSet("SHOW_REFUSED"))
                    qInfo("refused %s field %d reason %d: %s", where.constData(),
                          static_cast<int>(done.leftOut.first().what.field), static_cast<int>(done.leftOut.first().what.reason),
                          bytes.mid(list.entries[at].span.begin, 200).constData());
                continue;
            }
            ++tallies[static_cast<int>(kind)].done;
            if (kind == Kind::EmptyNote)
                dropLinksOfNote(wanted.papers[at].text.links, list.entries[at]);
            // Read back as meant, in each topic in the order meant.
            const PaperList now = parsePapers(after);
            QCOMPARE(topicsSorted(shown(after)), topicsSorted(wantedLines(wanted)));
            if (kind == Kind::Note || kind == Kind::EmptyNote)
                QVERIFY2(notesOf(now).contains(plainNote(wanted.papers[at].text.notes)), where.constData());
            // Only the entry's own lines differ.
            const PaperEntry &entry = list.entries[at];
            for (const QByteArray &line : lost(bytes, after))
                QVERIFY2(bytes.mid(entry.span.begin, entry.span.size()).contains(line.trimmed()),
                         QByteArray(where + ": " + line).constData());
            // The same again is nothing.
            QVERIFY2(rewrite(after, now, wantedOf(now), styleOf(after, now)).edits.isEmpty(), where.constData());
            // Back.
            Wanted back = wantedOf(list);
            QHash<QString, QList<qsizetype>> places;
            for (qsizetype j = now.entries.size() - 1; j >= 0; --j)
                places[shown(textOf(now.entries[j]), now.entries[j].topic)].append(j);
            QHash<qsizetype, QString> said;
            for (const WantedPaper &paper : wanted.papers) {
                if (paper.entry)
                    said.insert(*paper.entry, shown(paper.text, paper.topic));
            }
            for (WantedPaper &paper : back.papers) {
                const qsizetype was = *paper.entry;
                paper.entry.reset();
                const QString text = said.value(was);
                if (!text.isEmpty() && !places[text].isEmpty())
                    paper.entry = places[text].takeLast();
                if (done.taken.contains(was))
                    paper.raw = done.taken.value(was);
            }
            const Rewritten undone = rewrite(after, now, back, styleOf(after, now));
            const QByteArray again = withEdits(after, undone.edits);
            QVERIFY2(again == bytes, where.constData());
        }
    }
    for (auto tally = tallies.begin(); tally != tallies.end(); ++tally) {
        if (tally->refused > 0)
            qInfo("kind %d: %d done, %d refused", tally.key(), tally->done, tally->refused);
    }
}

void TestRewriteProperties::wrongEdit_isNoticed()
{
    const QByteArray bytes = "- [ ] One Fine Day\n- [ ] Two Fine Days\n";
    const PaperList list = parsePapers(bytes);
    Wanted wanted = wantedOf(list);
    QVERIFY(apply(Kind::Retitle, wanted, 0));
    QList<TextEdit> edits = rewrite(bytes, list, wanted, styleOf(bytes, list)).edits;
    QCOMPARE(shown(withEdits(bytes, edits)), wantedLines(wanted));
    edits.first().span = {edits.first().span.begin - 1, edits.first().span.end + 1};
    QVERIFY(shown(withEdits(bytes, edits)) != wantedLines(wanted));
    QVERIFY(!lost(bytes, withEdits(bytes, {{{19, 22}, ""}})).isEmpty());
}

void TestRewriteProperties::manyChanges_keepEveryOtherLine()
{
    QRandomGenerator random(7);
    int count = 0;
    for (const QString &name : files()) {
        const QByteArray bytes = read(name);
        if (!isPapers(name, bytes) || bytes.size() > 400'000)
            continue;
        const PaperList list = parsePapers(bytes);
        Wanted wanted = wantedOf(list);
        QByteArray named;
        for (int i = 0; i < 10 && !wanted.papers.isEmpty(); ++i) {
            const auto at = random.bounded(static_cast<int>(wanted.papers.size()));
            if (wanted.papers[at].entry) {
                const PaperEntry &entry = list.entries[*wanted.papers[at].entry];
                named += bytes.mid(entry.span.begin, entry.span.size());
            }
            apply(kinds[random.bounded(static_cast<int>(std::size(kinds)))], wanted, at);
        }
        const QByteArray after = withEdits(bytes, rewrite(bytes, list, wanted, styleOf(bytes, list)).edits);
        for (const QByteArray &line : lost(bytes, after))
            QVERIFY2(named.contains(line.trimmed()), qPrintable(name + u": "_s + QString::fromUtf8(line)));
        ++count;
    }
    qInfo("%d files", count);
}

QTEST_GUILESS_MAIN(TestRewriteProperties)
#include "tst_rewrite_properties.moc"
