// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/List.h"
#include "markdown/Merge.h"

#include <QDir>
#include <QtTest>

using namespace cabinet;
using namespace cabinet::markdown;
using namespace Qt::StringLiterals;

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Every third paper ticked, or a thought added to every third idea: what happens on the board while the file changes elsewhere.
struct Side
{
    QByteArray bytes;
    QSet<QString> titles; // of those changed
};

Side ticked(const QByteArray &bytes)
{
    Side side{bytes, {}};
    const PaperList list = parsePapers(bytes);
    for (qsizetype i = 0; i < list.entries.size(); i += 3) {
        const PaperEntry &entry = list.entries.at(i);
        if (!entry.mark || entry.status == Status::Done)
            continue;
        side.bytes[entry.mark->begin] = 'x';
        side.titles.insert(entry.title);
    }
    return side;
}

Side thoughtOf(const QByteArray &bytes)
{
    Side side{bytes, {}};
    const IdeaList list = parseIdeas(bytes);
    for (qsizetype i = list.entries.size() - 1; i >= 0; i -= 3) {
        const IdeaEntry &entry = list.entries.at(i);
        side.bytes.insert(entry.titleSpan.end, " (worth a try " + QByteArray::number(i) + ")");
        side.titles.insert(entry.title);
    }
    return side;
}

QSet<QByteArray> linesOf(const QByteArray &bytes)
{
    QSet<QByteArray> lines;
    for (QByteArray line : bytes.split('\n'))
        lines.insert(line.replace("[x]", "[ ]").replace("[X]", "[ ]").trimmed());
    return lines;
}

} // namespace

// Fifty successive versions of two real lists as changes from outside, while something happens to the version before.
class MergeHistoryTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void step_losesNothing_data();
    void step_losesNothing();

private:
    void checkTicks(const Side &ours, const QByteArray &theirs, const Merged &merged);
    void checkThoughts(const Side &ours, const QByteArray &theirs, const Merged &merged);
};

void MergeHistoryTest::step_losesNothing_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QDir history(QStringLiteral(CABINET_SOURCE_DIR "/../shared/data/history"));
    const QStringList folders = history.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    if (folders.isEmpty())
        QSKIP("the history of the founding lists is not beside the project (../shared/data/history)");
    for (const QString &folder : folders) {
        const QStringList files = QDir(history.filePath(folder)).entryList({u"*.md"_s}, QDir::Files, QDir::Name);
        for (qsizetype i = 0; i + 1 < files.size(); ++i) {
            const QString path = history.filePath(folder) + u'/';
            QTest::newRow(files.at(i).toUtf8().constData()) << QString(path + files.at(i)) << QString(path + files.at(i + 1));
        }
    }
}

void MergeHistoryTest::step_losesNothing()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    const QByteArray base = read(before);
    const QByteArray theirs = read(after);
    const ListKind kind = guessKind(theirs);
    const Side ours = kind == ListKind::Papers ? ticked(base) : thoughtOf(base);
    const Merged merged = merge(base, ours.bytes, theirs, kind);
    QCOMPARE(merge(theirs, merged.bytes, theirs, kind).bytes, merged.bytes);
    if (kind == ListKind::Papers)
        checkTicks(ours, theirs, merged);
    else
        checkThoughts(ours, theirs, merged);
}

// Every line of theirs is there, ticked or not, and every paper ticked here that is still in the file is ticked.
void MergeHistoryTest::checkTicks(const Side &ours, const QByteArray &theirs, const Merged &merged)
{
    const QSet<QByteArray> lines = linesOf(merged.bytes);
    for (const QByteArray &line : linesOf(theirs)) {
        const bool row = line.startsWith('|'); // its status may be ours
        QVERIFY2(row || lines.contains(line), line.constData());
    }
    QHash<QString, Status> status;
    for (const PaperEntry &entry : parsePapers(merged.bytes).entries)
        status.insert(entry.title, std::max(entry.status, status.value(entry.title)));
    for (const PaperEntry &entry : parsePapers(theirs).entries) {
        QVERIFY2(status.contains(entry.title), qPrintable(entry.title));
        if (ours.titles.contains(entry.title))
            QVERIFY2(status.value(entry.title) == Status::Done, qPrintable(entry.title));
    }
    for (const FieldClash &clash : merged.clashes)
        QVERIFY2(clash.field == MergeField::Removed, qPrintable(clash.ours));
}

void MergeHistoryTest::checkThoughts(const Side &ours, const QByteArray &theirs, const Merged &merged)
{
    QStringList titles;
    for (const IdeaEntry &entry : parseIdeas(merged.bytes).entries)
        titles.append(entry.title);
    for (const IdeaEntry &entry : parseIdeas(theirs).entries) {
        const bool there =
            std::any_of(titles.begin(), titles.end(), [&](const QString &title) { return title.startsWith(entry.title); });
        const bool clashes = std::any_of(merged.clashes.begin(), merged.clashes.end(),
                                         [&](const FieldClash &clash) { return clash.theirs.contains(entry.title); });
        QVERIFY2(there || clashes, qPrintable(entry.title));
    }
    for (qsizetype i = 0; i < 100; ++i) {
        const QByteArray thought = "(worth a try " + QByteArray::number(i) + ")";
        QVERIFY2(!ours.bytes.contains(thought) || merged.bytes.contains(thought), thought.constData());
    }
}

QTEST_APPLESS_MAIN(MergeHistoryTest)
#include "tst_merge_history.moc"
