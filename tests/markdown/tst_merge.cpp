// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Merge.h"

#include "markdown/List.h"
#include "markdown/MergeLoss.h"

#include <QtTest>

using namespace cabinet;
using namespace cabinet::markdown;
using namespace Qt::StringLiterals;

namespace {

const QByteArray base = "# Reading\n"
                        "\n"
                        "Some words.\n"
                        "\n"
                        "## Compilers\n"
                        "\n"
                        "- [ ] Rammer[OSDI'20]: [[Paper](https://a.org/1.pdf)]\n"
                        "- [ ] Ansor[OSDI'20]: [[Paper](https://a.org/2.pdf)]\n"
                        "- [x] Halide: [[Paper](https://a.org/3.pdf)]\n"
                        "\n"
                        "## Networks\n"
                        "\n"
                        "- [ ] Homa: [[Paper](https://a.org/4.pdf)]\n"
                        "  - a note\n"
                        "- [ ] Swift: [[Paper](https://a.org/5.pdf)]\n";

QByteArray with(QByteArray text, const QByteArray &before, const QByteArray &after)
{
    Q_ASSERT(text.contains(before));
    return text.replace(before, after);
}

QByteArray crlf(QByteArray text)
{
    return text.replace("\n", "\r\n");
}

} // namespace

class MergeTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void differentChanges_meetSilently_data();
    void differentChanges_meetSilently();
    void sameThingTwice_clashes_data();
    void sameThingTwice_clashes();
    void noteTakenOutThereAndContinuedHere_clashes();
    void tasksBecomeATable_ticksGoAlongOrAreTold();
    void wordsBesideTheFields_areToldWhenTheOtherSideTakesAnotherForm();
    void anotherForm_asksTheSameWhateverIsChosen();
    void addedOnBothSidesInAnotherForm_standsOnceInTheirs();
    void digitsOfATitle_areNoNumberOfAList();
    void wordsOfEitherSide_areMissedWhereTheyGo();
    void whatCannotBeMerged_isAskedAboutWhole();
    void oneSideUnchanged_givesTheOther();
    void neighbourUnderAnotherHeading_doesNotTakeOthersAlong();
    void sectionTakenOut_comesBackForWhatStays();
    void anotherInPlaceOfARemovedOne_asksNothing();
    void columnsAligned_keepsRowsBelow();
    void ideasOfBothSides_meetSilently_data();
    void ideasOfBothSides_meetSilently();
    void ideaChangedHereAndAnotherInItsPlaceThere_asksWhetherItGoes();
    void whatIsMerged_tellsWhichEntryIsWhich();
};

void MergeTest::differentChanges_meetSilently_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("ours");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray ticked = with(base, "[ ] Rammer", "[x] Rammer");
    const auto row = [](const char *name, const QByteArray &from, const QByteArray &ours, const QByteArray &theirs,
                        const QByteArray &expected) { QTest::newRow(name) << from << ours << theirs << expected; };
    const QByteArray table = "| Paper | Venue | Read |\n|---|---|---|\n| [Rammer](https://a.org/1.pdf) |  | x |\n";
    const QByteArray wider = with(table, "|  |", "| OSDI'20  |");
    row("one venue, other blanks, and a new title", table, with(table, "|  |", "| OSDI'20 |"), with(wider, "Rammer", "Rammer 2"),
        with(with(table, "|  |", "| OSDI'20 |"), "Rammer", "Rammer 2"));
    row("two papers ticked", base, ticked, with(base, "[ ] Homa", "[x] Homa"), with(ticked, "[ ] Homa", "[x] Homa"));
    row("neighbours ticked", base, ticked, with(base, "[ ] Ansor", "[x] Ansor"), with(ticked, "[ ] Ansor", "[x] Ansor"));
    row("tick and retitle", base, ticked, with(base, "Rammer[", "Rammer: rTasks["), with(ticked, "Rammer[", "Rammer: rTasks["));
    row("tick and note link", base, ticked, with(base, "1.pdf)]", "1.pdf)] [[Note](n.md)]"),
        with(ticked, "1.pdf)]", "1.pdf)] [[Note](n.md)]"));
    row("retitle and venue", base, with(base, "Halide", "Halide 2"), with(base, "Halide", "Halide[PLDI'13]"),
        with(base, "Halide", "Halide 2[PLDI'13]"));
    row("two links", base, with(base, "1.pdf)]", "1.pdf)] [[Note](n.md)]"), with(base, "1.pdf)]", "1.pdf)] [[Code](c)]"),
        with(base, "1.pdf)]", "1.pdf)] [[Note](n.md)] [[Code](c)]"));
    row("same tick", base, ticked, ticked + "- [ ] New\n", ticked + "- [ ] New\n");
    row("tick and remove another", base, ticked, with(base, "- [ ] Ansor[OSDI'20]: [[Paper](https://a.org/2.pdf)]\n", ""),
        with(ticked, "- [ ] Ansor[OSDI'20]: [[Paper](https://a.org/2.pdf)]\n", ""));
    row("moved and ticked", base,
        with(with(base, "- [ ] Rammer[OSDI'20]: [[Paper](https://a.org/1.pdf)]\n", ""), "- [ ] Swift",
             "- [ ] Rammer[OSDI'20]: [[Paper](https://a.org/1.pdf)]\n- [ ] Swift"),
        ticked,
        with(with(base, "- [ ] Rammer[OSDI'20]: [[Paper](https://a.org/1.pdf)]\n", ""), "- [ ] Swift",
             "- [x] Rammer[OSDI'20]: [[Paper](https://a.org/1.pdf)]\n- [ ] Swift"));
    row("added under both topics", base, with(base, "3.pdf)]\n", "3.pdf)]\n- [ ] TVM\n"), base + "- [ ] Snap\n",
        with(base, "3.pdf)]\n", "3.pdf)]\n- [ ] TVM\n") + "- [ ] Snap\n");
    row("added at one place", base, base + "- [ ] Snap\n", base + "- [ ] Pony\n", base + "- [ ] Snap\n- [ ] Pony\n");
    row("the same added", base, base + "- [ ] Snap [[Paper](https://a.org/9.pdf)]\n",
        base + "- [x] Snap [[Paper](https://a.org/9.pdf)]\n", base + "- [x] Snap [[Paper](https://a.org/9.pdf)]\n");
    row("heading renamed, paper added", base, with(base, "## Networks", "## Network"), base + "- [ ] Snap\n",
        with(base, "## Networks", "## Network") + "- [ ] Snap\n");
    row("prose and tick", base, with(base, "Some words.", "Some better words."), ticked,
        with(ticked, "Some words.", "Some better words."));
    row("notes of one paper", base, with(base, "  - a note\n", "  - a note\n  - more\n"), with(base, "a note", "a good note"),
        with(base, "  - a note\n", "  - a good note\n  - more\n"));
    row("line ends flipped", base, crlf(base), ticked, crlf(ticked));
    row("line ends flipped there", base, ticked + "- [ ] Snap\n", crlf(base), crlf(ticked + "- [ ] Snap\n"));
    row("large ticks", with(base, "[ ] Homa", "[x] Homa"), base, with(with(base, "[ ] Homa", "[x] Homa"), "[x]", "[X]"),
        with(base, "[x]", "[X]"));
    row("large ticks, one removed", base, with(base, "- [x] Halide: [[Paper](https://a.org/3.pdf)]\n", ""),
        with(base, "[x]", "[X]"), with(base, "- [x] Halide: [[Paper](https://a.org/3.pdf)]\n", ""));
    row("a link gone from both, another added", with(base, "1.pdf)]", "1.pdf)] [[Code](c)]"), base,
        with(base, "1.pdf)]", "1.pdf)] [[Note](n.md)]"), with(base, "1.pdf)]", "1.pdf)] [[Note](n.md)]"));
    const QByteArray code = with(base, "1.pdf)]", "1.pdf)] [[Code](c)]");
    const QByteArray both = with(base, "1.pdf)]", "1.pdf)] [[Code](c), [Data](d)]");
    const QByteArray data = with(base, "1.pdf)]", "1.pdf)] [[Data](d)]");
    row("a link gone, another added behind it", code, base, with(code, "(c)]", "(c)] [[Data](d)]"), data);
    row("a link gone, another added in its brackets", code, base, both, data);
    row("the same the other way round", code, both, base, data);
    row("a link gone, another added before it in its brackets", code, base, with(base, "1.pdf)]", "1.pdf)] [[Data](d), [Code](c)]"),
        data);
    row("the same added under a renamed heading", base, base + "- [ ] Snap: [[Paper](https://a.org/9.pdf)]\n",
        with(base, "## Networks", "## Network") + "- [ ] Snap: [[Paper](https://a.org/9.pdf)]\n",
        with(base, "## Networks", "## Network") + "- [ ] Snap: [[Paper](https://a.org/9.pdf)]\n");
    const QByteArray fromCompilers = with(base, "- [ ] Ansor[OSDI'20]: [[Paper](https://a.org/2.pdf)]\n", "");
    row("moved by both under a heading that is renamed there", base,
        fromCompilers + "- [ ] Ansor[OSDI'20]: [[Paper](https://a.org/2.pdf)]\n",
        with(fromCompilers, "## Networks", "## Network") + "- [ ] Ansor[OSDI'20]: [[Paper](https://a.org/2.pdf)]\n- [ ] Snap\n",
        with(fromCompilers, "## Networks", "## Network") + "- [ ] Ansor[OSDI'20]: [[Paper](https://a.org/2.pdf)]\n- [ ] Snap\n");
    row("byte order mark", base, "\xEF\xBB\xBF" + base, ticked, "\xEF\xBB\xBF" + ticked);
    row("bullets restyled", base, with(base, "\n- ", "\n* "), ticked + "- [ ] Snap\n",
        with(ticked + "- [ ] Snap\n", "\n- ", "\n* "));
    row("no final newline", base.chopped(1), base + "- [ ] Snap", with(base, "[ ] Swift", "[x] Swift").chopped(1),
        with(base, "[ ] Swift", "[x] Swift") + "- [ ] Snap");
    row("no final newline, both add", base.chopped(1), base + "- [ ] Snap", base + "- [ ] Pony", base + "- [ ] Snap\n- [ ] Pony");
    row("new section and new paper above it", base, with(base, "3.pdf)]\n", "3.pdf)]\n\n## Languages\n\n- [ ] Lua\n"),
        with(base, "3.pdf)]\n", "3.pdf)]\n- [ ] TVM\n"),
        with(base, "3.pdf)]\n", "3.pdf)]\n- [ ] TVM\n\n## Languages\n\n- [ ] Lua\n"));
}

void MergeTest::differentChanges_meetSilently()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, ours);
    QFETCH(const QByteArray, theirs);
    QFETCH(const QByteArray, expected);
    const Merged merged = merge(from, ours, theirs, ListKind::Papers);
    QCOMPARE(merged.bytes, expected);
    QVERIFY(merged.clashes.isEmpty());
}

void MergeTest::sameThingTwice_clashes_data()
{
    QTest::addColumn<QByteArray>("ours");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<MergeField>("field");
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QByteArrayList>("expected"); // by default, ours, theirs, base
    const QByteArray ansor = "- [ ] Ansor[OSDI'20]: [[Paper](https://a.org/2.pdf)]\n";
    const auto row = [](const char *name, const QByteArray &ours, const QByteArray &theirs, MergeField field,
                        const QStringList &texts,
                        const QByteArrayList &expected) { QTest::newRow(name) << ours << theirs << field << texts << expected; };
    const QByteArray read = with(base, "[ ] Ansor", "[x] Ansor");
    const QByteArray reading = with(base, "[ ] Ansor", "[/] Ansor");
    row("status", reading, read, MergeField::Status, {u" "_s, u"/"_s, u"x"_s}, {read, reading, read, base});
    const QByteArray a = with(base, "Homa", "Homa: fast");
    const QByteArray b = with(base, "Homa", "Homa (receiver)");
    row("title", a, b, MergeField::Title, {u"Homa"_s, u"Homa: fast"_s, u"Homa (receiver)"_s}, {a, a, b, base});
    const QByteArray sosp = with(base, "Ansor[OSDI'20]", "Ansor[SOSP'20]");
    const QByteArray atc = with(base, "Ansor[OSDI'20]", "Ansor[ATC'20]");
    row("venue", sosp, atc, MergeField::Venue, {u"OSDI'20"_s, u"SOSP'20"_s, u"ATC'20"_s}, {sosp, sosp, atc, base});
    const QByteArray gone = with(base, ansor, "");
    row("removed and changed", gone, read, MergeField::Removed,
        {QString::fromUtf8(ansor).trimmed(), {}, QString::fromUtf8(with(ansor, "[ ]", "[x]")).trimmed()},
        {read, gone, read, base});
    row("changed and removed", read, gone, MergeField::Removed,
        {QString::fromUtf8(ansor).trimmed(), QString::fromUtf8(with(ansor, "[ ]", "[x]")).trimmed(), {}},
        {read, read, gone, base});
    const QByteArray note1 = with(base, "a note", "one note");
    const QByteArray note2 = with(base, "a note", "two notes");
    row("notes", note1, note2, MergeField::Notes, {u"- a note"_s, u"- one note"_s, u"- two notes"_s},
        {with(base, "a note", "one note\n  - two notes"), note1, note2, base});
    const QByteArray words1 = with(base, "Some words.", "One word.");
    const QByteArray words2 = with(base, "Some words.", "Two words.");
    row("prose", words1, words2, MergeField::Text, {u"Some words."_s, u"One word."_s, u"Two words."_s},
        {with(base, "Some words.", "One word.\n\nTwo words."), words1, words2, base});
}

void MergeTest::sameThingTwice_clashes()
{
    QFETCH(const QByteArray, ours);
    QFETCH(const QByteArray, theirs);
    QFETCH(const MergeField, field);
    QFETCH(const QStringList, texts);
    QFETCH(const QByteArrayList, expected);
    const Merged merged = merge(base, ours, theirs, ListKind::Papers);
    QCOMPARE(merged.bytes, expected.at(0));
    QCOMPARE(merged.clashes.size(), 1);
    QCOMPARE(merged.clashes.first().field, field);
    QCOMPARE((QStringList{merged.clashes.first().base, merged.clashes.first().ours, merged.clashes.first().theirs}), texts);
    const QList<MergeChoice> choices{MergeChoice::Ours, MergeChoice::Theirs, MergeChoice::Base};
    for (qsizetype i = 0; i < choices.size(); ++i) {
        const Merged chosen = merge(base, ours, theirs, ListKind::Papers, {choices.at(i)});
        QCOMPARE(chosen.bytes, expected.at(i + 1));
        QCOMPARE(chosen.clashes, merged.clashes);
    }
}

// Without its bullet the second line would be one of the title's.
void MergeTest::noteTakenOutThereAndContinuedHere_clashes()
{
    const QByteArray more = with(base, "  - a note\n", "  - a note\n    of two lines\n");
    const QByteArray none = with(base, "  - a note\n", "");
    for (const bool here : {true, false}) {
        const Merged merged = here ? merge(base, more, none, ListKind::Papers) : merge(base, none, more, ListKind::Papers);
        QCOMPARE(merged.clashes.size(), 1);
        QCOMPARE(merged.clashes.first().field, MergeField::Notes);
        QCOMPARE(merged.bytes, more);
        const MergeChoice other = here ? MergeChoice::Theirs : MergeChoice::Ours;
        QCOMPARE((here ? merge(base, more, none, ListKind::Papers, {other}) : merge(base, none, more, ListKind::Papers, {other})).bytes,
                 none);
    }
    const QByteArray another = with(base, "  - a note\n", "  - a note\n  - another\n"); // stands for itself
    const Merged merged = merge(base, another, none, ListKind::Papers);
    QVERIFY(merged.clashes.isEmpty());
    QCOMPARE(merged.bytes, with(base, "  - a note\n", "  - another\n"));
}

void MergeTest::tasksBecomeATable_ticksGoAlongOrAreTold()
{
    const QByteArray tasks = "# Reading\n\n- [ ] Rammer on accelerators: [[Paper](https://arxiv.org/abs/2001.00001)]\n"
                             "- [ ] Ansor for tensors: [[Paper](https://arxiv.org/abs/2001.00002)]\n";
    const QByteArray table =
        "# Reading\n\n| Paper | Read |\n|---|---|\n| [Rammer on accelerators](https://arxiv.org/abs/2001.00001) | ✅ |\n"
        "| [Ansor for tensors](https://arxiv.org/abs/2001.00002) | ⬜ |\n";
    const QByteArray read = with(tasks, "[ ] Ansor", "[x] Ansor");
    const QByteArray expected = with(table, "00002) | ⬜", "00002) | ✅");
    for (const Merged &merged : {merge(tasks, read, table, ListKind::Papers), merge(tasks, table, read, ListKind::Papers)}) {
        const bool told = merged.clashes.size() == 1 && merged.clashes.first().field == MergeField::Status;
        QVERIFY2(merged.bytes == (told ? table : expected), merged.bytes.constData()); // a cell that cannot be written is told
    }
}

void MergeTest::wordsBesideTheFields_areToldWhenTheOtherSideTakesAnotherForm()
{
    const QByteArray from = "- [ ] Small Kernels[OSDI'20]: [[Paper](https://a.org/k.pdf)]\n- [ ] Two Kernels\n";
    const QByteArray ours = with(from, "k.pdf)]", "k.pdf)] read this first");
    const QByteArray theirs = with(from, "- [ ] Small", "- Small");
    const Merged merged = merge(from, ours, theirs, ListKind::Papers);
    QCOMPARE(merged.bytes, theirs);
    QCOMPARE(merged.clashes.size(), 1);
    QVERIFY(merged.clashes.first().ours.contains(u"read this first"_s));
    QCOMPARE(merge(from, ours, theirs, ListKind::Papers, {MergeChoice::Ours}).bytes, ours);
}

void MergeTest::anotherForm_asksTheSameWhateverIsChosen()
{
    const QByteArray from = "- [ ] Small Kernels[OSDI'20]: [[Paper](https://a.org/k.pdf)]\n- [ ] Two Kernels\n";
    const QByteArray ours = with(with(from, "Small Kernels", "Larger Kernels"), "k.pdf)]", "k.pdf)] read this");
    const QByteArray theirs = with(from, "- [ ] Small Kernels", "- Smallest <b>Kernels</b>");
    const QList<FieldClash> clashes = merge(from, ours, theirs, ListKind::Papers).clashes;
    QVERIFY(!clashes.isEmpty());
    for (const MergeChoice choice : {MergeChoice::Base, MergeChoice::Ours, MergeChoice::Theirs, MergeChoice::Both}) {
        const Merged merged = merge(from, ours, theirs, ListKind::Papers, QList<MergeChoice>(clashes.size(), choice));
        QVERIFY2(merged.clashes == clashes, merged.bytes.constData());
    }
}

void MergeTest::addedOnBothSidesInAnotherForm_standsOnceInTheirs()
{
    const QByteArray table = "# R\n\n| Paper | Venue | Read |\n|---|---|---|\n| [Alpha Rays](https://a.org/1.pdf) | OSDI'20 | \u2705 |\n";
    const QByteArray row = "| [Beta Rays](https://a.org/2.pdf) | SOSP'21 | \u2b1c |\n";
    const Merged merged = merge(table, table + "- [x] Beta Rays[SOSP'21]: [[Paper](https://a.org/2.pdf)]\n", table + row, ListKind::Papers);
    QVERIFY2(merged.bytes.contains("| [Beta Rays](https://a.org/2.pdf) | SOSP'21 | \u2705 |\n"), merged.bytes.constData());
    QCOMPARE(merged.bytes.count("Beta"), 1);
    QCOMPARE(parsePapers(merged.bytes).entries.size(), 2);
}

void MergeTest::digitsOfATitle_areNoNumberOfAList()
{
    const QByteArray from = "# Reading\n\n**3D Maps of Kernels** (OSDI'20)\n[[Paper](https://a.org/k.pdf)]\n\n"
                            "**Two Kernels** (OSDI'21)\n[[Paper](https://a.org/2.pdf)]\n";
    const QByteArray ours = with(from, "**3D Maps of Kernels** (OSDI'20)\n[[Paper](https://a.org/k.pdf)]\n\n", "");
    const Merged merged = merge(from, ours, with(from, "**3D", "**4D"), ListKind::Papers);
    QCOMPARE(merged.clashes.size(), 1);
    QCOMPARE(merged.clashes.first().field, MergeField::Removed);
    QVERIFY2(merged.bytes.contains("4D Maps"), merged.bytes.constData());
}

void MergeTest::wordsOfEitherSide_areMissedWhereTheyGo()
{
    const QByteArray ours = with(base, "Ansor", "Ansor again"), theirs = with(base, "Swift", "Swiftly");
    const auto loses = [&](const QByteArray &bytes, const QList<FieldClash> &clashes = {}) {
        return losesWords(base, ours, theirs, {bytes, clashes, {}, {}});
    };
    QVERIFY(!loses(with(ours, "Swift", "Swiftly")));
    QVERIFY(loses(ours));
    QVERIFY(loses(theirs));
    QVERIFY(!loses(ours, {FieldClash{.theirs = u"Swiftly"_s}}));
    QVERIFY(!losesWords(base, with(base, "Halide", ""), base, {with(base, "Halide", ""), {}, {}, {}})); // taken away
    QVERIFY(!losesWords(base, with(base, "Homa", "Homage"), with(base, "Homa", "Homages"), {with(base, "Homa", "Homages"), {}, {}, {}}));
}

// Found by random bytes: lines that end with a carriage return alone, within a table.
void MergeTest::whatCannotBeMerged_isAskedAboutWhole()
{
    const QByteArray table = "# Reading\n\n| Read | Title | Venue | Notes |\n|- | Title | Venue | Notes |\n|---|:-\r-wtwww\n";
    const QByteArray ours = "# Readigue t--|:-\r-wwwt%%%w%\n\n| Read | Title | Venue | Notes | oes Every.** *Jour.enue tes |\n"
                            "|- |--|:-\r-wtwww Title | Venue | Notes |\n|-ead | Title | Venue | Notes |--|:-\r-wtwww\n";
    const QByteArray theirs = "# Readigue tes |\n\n| Read | Title | Venue | Notes |\n|- |--|:-\r-wwwww Title | Venue | Notes |\n"
                              "|---|:-\r-wtwww\n";
    const Merged merged = merge(table, ours, theirs, ListKind::Papers);
    QVERIFY(!losesWords(table, ours, theirs, merged));
    QCOMPARE(merged.clashes.size(), 1);
    QCOMPARE(merged.bytes, ours);
    QCOMPARE(merged.clashes.first().theirs, QString::fromUtf8(theirs));
    QCOMPARE(merge(table, ours, theirs, ListKind::Papers, {MergeChoice::Theirs}).bytes, theirs);
}

void MergeTest::oneSideUnchanged_givesTheOther()
{
    const QByteArray other = with(base, "[ ] Homa", "[x] Homa");
    QCOMPARE(merge(base, base, other, ListKind::Papers).bytes, other);
    QCOMPARE(merge(base, other, base, ListKind::Papers).bytes, other);
    QCOMPARE(merge(base, other, other, ListKind::Papers).bytes, other);
}

// One side puts a paper behind the last of its section, the other makes that the first of the next section.
void MergeTest::neighbourUnderAnotherHeading_doesNotTakeOthersAlong()
{
    const QByteArray rammer = "- [ ] Rammer[OSDI'20]: [[Paper](https://a.org/1.pdf)]\n";
    const QByteArray halide = "- [x] Halide: [[Paper](https://a.org/3.pdf)]\n";
    const QByteArray ours = with(with(base, rammer, ""), halide, halide + rammer);
    const QByteArray theirs = with(with(base, halide, ""), "## Networks\n\n", "## Systems\n\n" + halide);
    for (const Merged &merged : {merge(base, ours, theirs, ListKind::Papers), merge(base, theirs, ours, ListKind::Papers)}) {
        QVERIFY(merged.clashes.isEmpty());
        QVERIFY2(merged.bytes.contains(QByteArray("2.pdf)]\n" + rammer)), merged.bytes.constData());
        QVERIFY2(merged.bytes.contains(QByteArray("## Systems\n\n" + halide)), merged.bytes.constData());
    }
}

void MergeTest::sectionTakenOut_comesBackForWhatStays()
{
    const QByteArray theirs = base.left(base.indexOf("\n## Networks"));
    const QByteArray read = with(base, "[ ] Swift", "[x] Swift");
    const Merged merged = merge(base, read, theirs, ListKind::Papers, {MergeChoice::Ours});
    QCOMPARE(merged.clashes.size(), 1);
    QCOMPARE(merged.bytes, theirs + "\n## Networks\n\n- [x] Swift: [[Paper](https://a.org/5.pdf)]\n");
    const Merged added = merge(base, base + "- [ ] Snap\n", theirs, ListKind::Papers);
    QVERIFY(added.clashes.isEmpty());
    QCOMPARE(added.bytes, theirs + "\n## Networks\n\n- [ ] Snap\n");
}

void MergeTest::anotherInPlaceOfARemovedOne_asksNothing()
{
    const QByteArray plain = "# Reading\n\n- [ ] Systems for Learning\n- [ ] Compilers for Tensors\n- [ ] Networks\n";
    const QByteArray ours = with(plain, "- [ ] Compilers for Tensors\n", "");
    const QByteArray theirs = with(plain, "Compilers for Tensors", "Compilers of Languages");
    QCOMPARE(merge(plain, ours, theirs, ListKind::Papers).clashes.size(), 0);
    QCOMPARE(merge(plain, ours, theirs, ListKind::Papers).bytes, theirs);
    const QByteArray retitled = with(plain, "Compilers for Tensors", "Compilers for the Tensors");
    QCOMPARE(merge(plain, ours, retitled, ListKind::Papers).clashes.size(), 1);
}

void MergeTest::columnsAligned_keepsRowsBelow()
{
    const QByteArray one = "| [Rammer on accelerators](https://arxiv.org/abs/2001.00001) | ✅ |\n";
    const QByteArray two = "| [Ansor for tensors](https://arxiv.org/abs/2001.00002) | ⬜ |\n";
    const QByteArray three = "| [Halide for pictures](https://arxiv.org/abs/2001.00003) | ⬜ |\n";
    const QByteArray head = "# Reading\n\n| Paper | Read |\n|---|---|\n";
    const QByteArray aligned = with(head, "|---|---|", "|:--|:-:|");
    QCOMPARE(merge(head + one + two, head + two + one, aligned + one + two, ListKind::Papers).bytes, aligned + two + one);
    const QByteArray sections = with(head, "\n|", "\nWords.\n\n|") + one + "\n## Other\n\n" + head.mid(head.indexOf('|')) + two;
    const QByteArray cut = with(with(head, "\n|", "\nWords.\n\n|"), "Words", "Better words");
    QCOMPARE(merge(sections, with(sections, one, one + three), cut, ListKind::Papers).bytes, cut + three);
    QCOMPARE(merge(head + one, head + three + one, aligned + two + one, ListKind::Papers).bytes, aligned + three + two + one);
}

void MergeTest::ideasOfBothSides_meetSilently_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("ours");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray ideas = "# Ideas\n\n1. Caches that learn\n\n2. Compilers that explain\n- and why\n\n";
    const auto row = [](const char *name, const QByteArray &from, const QByteArray &ours, const QByteArray &theirs,
                        const QByteArray &expected) { QTest::newRow(name) << from << ours << theirs << expected; };
    const QByteArray said = with(ideas, "- and why\n", "- and why\n- and when\n");
    row("one thought from both, and a new title there", ideas, said, with(said, "explain", "explain themselves"),
        with(said, "explain", "explain themselves"));
    const QByteArray caches = with(ideas, "learn\n", "learn\n- from what\n");
    row("one thought from both below a new title", ideas, caches, with(caches, "learn", "learn fast"),
        with(caches, "learn", "learn fast"));
    const QByteArray twice = with(ideas, "2. Compilers", "1. Compilers");
    row("one new title from both, a number twice, the first gone there", twice, with(twice, "explain", "explain themselves"),
        with(with(twice, "1. Caches that learn\n\n", ""), "explain", "explain themselves"),
        with(with(twice, "1. Caches that learn\n\n", ""), "explain", "explain themselves"));
    const QByteArray added = ideas + "3. Networks that forget\n- on purpose\n\n";
    const QByteArray loose = with(ideas, "learn\n\n", "learn\n- more\n\nwords\n\n");
    row("words in a blank line that goes there", loose, with(loose, "more\n\n", "more\n here\n"),
        with(loose, "more\n\n", "more\n"), with(loose, "more\n\n", "more\n here\n"));
    row("one idea from both, with more words there", ideas, added, with(added, "forget", "forget slowly"),
        with(added, "forget", "forget slowly"));
    row("the same the other way round", ideas, with(added, "forget", "forget slowly"), added,
        with(added, "forget", "forget slowly"));
}

// As after a program that was killed when it had written the file and not noted it yet.
void MergeTest::ideasOfBothSides_meetSilently()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, ours);
    QFETCH(const QByteArray, theirs);
    QFETCH(const QByteArray, expected);
    const Merged merged = merge(from, ours, theirs, ListKind::Ideas);
    QCOMPARE(merged.bytes, expected);
    QVERIFY(merged.clashes.isEmpty());
}

void MergeTest::ideaChangedHereAndAnotherInItsPlaceThere_asksWhetherItGoes()
{
    const QByteArray ideas = "# Ideas\n\n1. Caches that learn\n- a\n\n2. Compilers that explain\n";
    const QByteArray ours = with(ideas, "explain\n", "explain\n- and why\n");
    const QByteArray theirs = with(ideas, "Compilers that explain", "Compilers of songs");
    const Merged merged = merge(ideas, ours, theirs, ListKind::Ideas);
    QCOMPARE(merged.clashes.size(), 1);
    QCOMPARE(merged.clashes.first().field, MergeField::Removed);
    QVERIFY(merged.bytes.contains("explain\n- and why\n") && merged.bytes.contains("2. Compilers of songs\n"));
}

void MergeTest::whatIsMerged_tellsWhichEntryIsWhich()
{
    using WhoIsWho = QList<std::optional<qsizetype>>;
    const QByteArray ideas = "# Ideas\n\n1. Caches that learn\n\n2. Compilers that explain\n";
    const QByteArray ours = ideas + "\n3. Networks that forget\n";
    const QByteArray theirs = with(ideas, "1. Caches that learn\n\n", "") + "\n3. Kernels that sleep\n";
    const Merged merged = merge(ideas, ours, theirs, ListKind::Ideas);
    QCOMPARE(parseIdeas(merged.bytes).entries.size(), 3);
    QCOMPARE(merged.inOurs, (WhoIsWho{1, 2, -1}));
    QCOMPARE(merged.inTheirs, (WhoIsWho{0, -1, 1}));
}

QTEST_APPLESS_MAIN(MergeTest)
#include "tst_merge.moc"
