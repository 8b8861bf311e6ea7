// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Rewrite.h"

#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace cabinet;
using namespace cabinet::markdown;
using namespace Qt::StringLiterals;

namespace {

constexpr int samples = 6; // of each kind of change in each cabinet

enum class Kind { Title, Body, NoBody, Number, Remove, Add, Up };
constexpr Kind kinds[] = {Kind::Title, Kind::Body, Kind::NoBody, Kind::Number, Kind::Remove, Kind::Add, Kind::Up};

struct Cabinet
{
    QString name;
    QByteArray bytes;
};

QList<Cabinet> ownCabinets()
{
    const QByteArray plain = "# Cabinet\n\nWhat I think about.\n\n1. First thing\n\n    Its body, two\n    lines long.\n\n"
                             "2. Second thing\n3. Third thing [here](https://a.org/3)\n\n    - a note\n    - another\n\n"
                             "10. Tenth thing\n";
    const QByteArray tight = "1) One\n   said so\n2) Two\n3) Three";
    const QByteArray sections = "## A\n\n1. One\n\n   more\n\n## B\n\n1. Uno\n\n   ```\n   2. no idea\n   ```\n\n2. Dos\n";
    QByteArray windows = plain;
    windows.replace("\n", "\r\n");
    return {{u"plain"_s, plain},
            {u"tight, no last line end"_s, tight},
            {u"sections"_s, sections},
            {u"CRLF"_s, windows},
            {u"BOM"_s, "\xEF\xBB\xBF" + tight}};
}

QList<Cabinet> cabinets()
{
    QList<Cabinet> all = ownCabinets();
    for (const QString &folder : {u"seeds"_s, u"history"_s}) {
        QDirIterator found(QStringLiteral(CABINET_SOURCE_DIR "/../shared/data/") + folder, {u"*.md"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (found.hasNext()) {
            QFile file(found.next());
            const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            if (guessKind(bytes) == ListKind::Ideas)
                all.append({file.fileName().section(u'/', -2), bytes});
        }
    }
    return all;
}

// False where the idea has nothing of the kind.
bool apply(Kind kind, QList<WantedIdea> &wanted, qsizetype at)
{
    IdeaText &text = wanted[at].text;
    switch (kind) {
    case Kind::Title:
        text.title += u" and *more* of it"_s;
        return true;
    case Kind::Body:
        text.body = text.body.isEmpty() ? u"    A first line.\n\n    A second one."_s : text.body + u"\n\n    At the end."_s;
        return true;
    case Kind::NoBody:
        if (text.body.isEmpty())
            return false;
        text.body.clear();
        return true;
    case Kind::Number:
        text.number += 100;
        return true;
    case Kind::Remove:
        wanted.removeAt(at);
        return true;
    case Kind::Add:
        wanted.insert(at + 1, {{}, {text.number + 1, u"A wholly new idea"_s, u"    With a body."_s}, {}});
        return true;
    case Kind::Up:
        if (at == 0)
            return false;
        wanted.swapItemsAt(at - 1, at);
        return true;
    }
    return false;
}

QString shown(const IdeaText &text)
{
    return QString::number(text.number) + u" | "_s + text.title + u" | "_s + text.body;
}

QStringList read(const QByteArray &bytes)
{
    QStringList all;
    for (const IdeaEntry &idea : parseIdeas(bytes).entries)
        all.append(shown(textOf(idea)));
    return all;
}

QStringList meant(const QList<WantedIdea> &wanted)
{
    QStringList all;
    for (const WantedIdea &idea : wanted)
        all.append(shown(idea.text));
    return all;
}

Rewritten rewritten(const QByteArray &bytes, const QList<WantedIdea> &wanted)
{
    const IdeaList list = parseIdeas(bytes);
    return rewrite(bytes, list, wanted, styleOf(bytes, list));
}

// Lines of `before` that `now` has no more.
QList<QByteArray> lost(const QByteArray &before, const QByteArray &now)
{
    QHash<QByteArray, int> counts;
    const QByteArray left = now.startsWith("\xEF\xBB\xBF") ? now.sliced(3) : now;
    for (const QByteArray &line : left.split('\n'))
        ++counts[line.trimmed()];
    QList<QByteArray> gone;
    const QByteArray text = before.startsWith("\xEF\xBB\xBF") ? before.sliced(3) : before;
    for (const QByteArray &line : text.split('\n')) {
        if (--counts[line.trimmed()] < 0 && !line.trimmed().isEmpty())
            gone.append(line.trimmed());
    }
    return gone;
}

// The ideas as they were, by where they stand now, with what was taken out of the text.
QList<WantedIdea> asBefore(const QByteArray &bytes, const QList<WantedIdea> &wanted, const Rewritten &done)
{
    QList<WantedIdea> back = wantedOf(parseIdeas(bytes));
    for (qsizetype i = 0; i < back.size(); ++i) {
        const auto now = std::find_if(wanted.begin(), wanted.end(), [i](const WantedIdea &idea) { return idea.entry == i; });
        back[i].entry.reset();
        if (now != wanted.end())
            back[i].entry = now - wanted.begin();
        if (done.taken.contains(i))
            back[i].raw = done.taken.value(i);
    }
    return back;
}

} // namespace

class TestRewriteIdeas final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingChanged_isTheSameBytes();
    void oneChange_isReadBackAndUndone_data();
    void oneChange_isReadBackAndUndone();
    void removed_doesNotRenumberTheOthers();
    void number_changesOnlyTheNumber();
    void bodyThatReadsAsAnIdea_isNamedAndNotWritten();
};

void TestRewriteIdeas::nothingChanged_isTheSameBytes()
{
    for (const Cabinet &cabinet : cabinets()) {
        const IdeaList list = parseIdeas(cabinet.bytes);
        QVERIFY2(!list.entries.isEmpty(), qPrintable(cabinet.name));
        QVERIFY2(rewritten(cabinet.bytes, wantedOf(list)).edits.isEmpty(), qPrintable(cabinet.name));
    }
}

void TestRewriteIdeas::oneChange_isReadBackAndUndone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const Cabinet &cabinet : cabinets())
        QTest::newRow(qPrintable(cabinet.name)) << cabinet.bytes;
}

void TestRewriteIdeas::oneChange_isReadBackAndUndone()
{
    QFETCH(const QByteArray, bytes);
    const IdeaList list = parseIdeas(bytes);
    QRandomGenerator random(1);
    int refused = 0;
    for (const Kind kind : kinds) {
        for (int i = 0; i < samples; ++i) {
            const auto at = random.bounded(static_cast<int>(list.entries.size()));
            QList<WantedIdea> wanted = wantedOf(list);
            if (!apply(kind, wanted, at))
                continue;
            const QByteArray where =
                "kind " + QByteArray::number(static_cast<int>(kind)) + " line " + QByteArray::number(list.entries[at].line);
            const Rewritten done = rewritten(bytes, wanted);
            if (!done.leftOut.isEmpty()) {
                ++refused;
                continue;
            }
            const QByteArray after = withEdits(bytes, done.edits);
            QVERIFY2(read(after) == meant(wanted), where.constData());
            const QByteArray own = bytes.mid(list.entries[at].span.begin, list.entries[at].span.size());
            for (const QByteArray &line : lost(bytes, after))
                QVERIFY2(own.contains(line), QByteArray(where + ": " + line).constData());
            QVERIFY2(rewritten(after, wantedOf(parseIdeas(after))).edits.isEmpty(), where.constData());
            const QByteArray again = withEdits(after, rewritten(after, asBefore(bytes, wanted, done)).edits);
            if (again != bytes)
                qInfo("%s\n--- was\n%s\n--- after\n%s\n--- undone\n%s", where.constData(), bytes.constData(), after.constData(),
                      again.constData());
            QVERIFY2(again == bytes, where.constData());
        }
    }
    QVERIFY2(refused <= samples, QByteArray::number(refused).constData());
}

void TestRewriteIdeas::removed_doesNotRenumberTheOthers()
{
    const QByteArray bytes = "1. One\n2. Two\n3. Three\n";
    QList<WantedIdea> wanted = wantedOf(parseIdeas(bytes));
    wanted.removeAt(1);
    QCOMPARE(withEdits(bytes, rewritten(bytes, wanted).edits), QByteArray("1. One\n3. Three\n"));
    wanted[1].text.number = 2;
    QCOMPARE(withEdits(bytes, rewritten(bytes, wanted).edits), QByteArray("1. One\n2. Three\n"));
}

void TestRewriteIdeas::number_changesOnlyTheNumber()
{
    const QByteArray bytes = "1. One\n\n   body 1.\n\n1. Uno\n";
    QList<WantedIdea> wanted = wantedOf(parseIdeas(bytes));
    wanted[1].text.number = 2;
    const Rewritten done = rewritten(bytes, wanted);
    QCOMPARE(done.edits, (QList<TextEdit>{{{20, 21}, "2"}}));
}

void TestRewriteIdeas::bodyThatReadsAsAnIdea_isNamedAndNotWritten()
{
    const QByteArray bytes = "1. One\n2. Two\n";
    QList<WantedIdea> wanted = wantedOf(parseIdeas(bytes));
    wanted[0].text.body = u"7. Seven"_s;
    const Rewritten done = rewritten(bytes, wanted);
    QCOMPARE(withEdits(bytes, done.edits), bytes);
    QCOMPARE(done.leftOut.size(), 1);
    QCOMPARE(done.leftOut.first().what, (Unwritten{Field::Body, Unwritten::Reason::NotReadBack}));
}

QTEST_GUILESS_MAIN(TestRewriteIdeas)
#include "tst_rewrite_ideas.moc"
