// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Merge.h"

#include "support/MergeModel.h"

#include <QRegularExpression>
#include <QtTest>

#include <cstdio>
#include <functional>

using namespace cabinet;
using namespace cabinet::markdown;
using namespace mergemodel;
using namespace Qt::StringLiterals;

namespace {

using MergeUnderTest = std::function<Merged(const QByteArray &, const QByteArray &, const QByteArray &)>;

Merged realMerge(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs)
{
    return merge(base, ours, theirs, ListKind::Papers);
}

struct Case
{
    quint32 seed = 0;
    bool mayClash = false;
    List base;
    List ours;
    List theirs;
    bool theirsMoved = false;
    bool oursMoved = false;
};

// Tables only where they are read as papers.
quint32 styles()
{
    static const bool tables =
        !parsePapers("| Paper | Venue | Read |\n|---|---|---|\n| [A paper](https://arxiv.org/abs/2001.00001) |  | x |\n")
             .entries.isEmpty();
    return tables ? 4 : 3;
}

Case newCase(quint32 seed, bool mayClash)
{
    Words words(seed);
    Case made{seed, mayClash};
    made.base = newList(words, static_cast<Style>(seed % styles()));
    made.ours = made.theirs = made.base;
    Editor ours(made.ours, words, 1000);
    Editor theirs(made.theirs, words, 2000);
    for (int i = 1 + words.below(7); i > 0; --i)
        ours.change();
    if (words.chance(10))
        ours.restyle();
    if (!mayClash)
        theirs.avoid(ours.touched());
    for (int i = 1 + words.below(7); i > 0; --i)
        theirs.change();
    if (words.chance(10))
        theirs.restyle();
    made.oursMoved = ours.moved();
    made.theirsMoved = theirs.moved();
    return made;
}

QByteArray report(const Case &made, const Merged &merged)
{
    QByteArray text = "seed " + QByteArray::number(made.seed) + "\n--- base\n" + made.base.text() + "\n--- ours\n" +
                      made.ours.text() + "\n--- theirs\n" + made.theirs.text() + "\n--- merged\n" + merged.bytes + "\n";
    for (const FieldClash &clash : merged.clashes)
        text += "clash " + QByteArray::number(static_cast<int>(clash.field)) + ": " + clash.base.toUtf8() + " | " +
                clash.ours.toUtf8() + " | " + clash.theirs.toUtf8() + "\n";
    return text;
}

// What a row should say after both sides' changes.
template<typename T>
T either(const T &base, const T &ours, const T &theirs)
{
    return ours == base ? theirs : ours;
}

QString sectionOf(const List &list, int id)
{
    for (qsizetype i = 0; i < list.sections.size(); ++i) {
        for (const Row &row : list.sections.at(i).rows) {
            if (row.id == id)
                return QString::number(i);
        }
    }
    return {};
}

QString headingOf(const Case &made, const QString &section)
{
    const qsizetype i = section.toInt();
    return either(made.base.sections.at(i).heading, made.ours.sections.at(i).heading, made.theirs.sections.at(i).heading);
}

// "title | venue | done | topic | links" of what the text must hold, sorted.
QStringList wanted(Case made)
{
    QStringList all;
    const QList<int> baseIds = made.base.ids();
    QSet<int> ids;
    for (const int id : made.ours.ids() + made.theirs.ids())
        ids.insert(id);
    for (const int id : ids) {
        const Row *base = made.base.row(id);
        const Row *ours = made.ours.row(id);
        const Row *theirs = made.theirs.row(id);
        if (base && (!ours || !theirs))
            continue; // one side removed what the other did not touch
        const Row &b = base ? *base : ours ? *ours : *theirs;
        const Row &o = ours ? *ours : *theirs;
        const Row &t = theirs ? *theirs : *ours;
        const QString section = base ? either(sectionOf(made.base, id), sectionOf(made.ours, id), sectionOf(made.theirs, id))
                                     : sectionOf(ours ? made.ours : made.theirs, id);
        QStringList links{either(b.url, o.url, t.url), either(b.noteUrl, o.noteUrl, t.noteUrl)};
        links.removeAll(QString());
        const QChar mark = either(b.mark, o.mark, t.mark);
        all << (QStringList{either(b.title, o.title, t.title), either(b.venue, o.venue, t.venue),
                            QString(mark == u'x' ? u"x"_s : u""_s), headingOf(made, section)} +
                links)
                   .join(u" | "_s);
    }
    all.sort();
    return all;
}

QStringList found(const QByteArray &bytes)
{
    QStringList all;
    for (const PaperEntry &entry : parsePapers(bytes).entries) {
        QStringList links;
        for (const LinkSpan &link : entry.links)
            links << link.link.url;
        all << (QStringList{entry.title, entry.venue, QString(entry.status == Status::Done ? u"x"_s : u""_s),
                            entry.topic.join(u"/"_s)} +
                links)
                   .join(u" | "_s);
    }
    all.sort();
    return all;
}

QSet<QString> wordsOf(const QByteArray &bytes)
{
    static const QRegularExpression word(u"[a-z]+[0-9]+|[0-9]+\\.[0-9]+"_s);
    QSet<QString> words;
    for (auto match = word.globalMatch(QString::fromUtf8(bytes)); match.hasNext();)
        words.insert(match.next().captured());
    return words;
}

QSet<QString> wordsOf(const QList<FieldClash> &clashes)
{
    QByteArray all;
    for (const FieldClash &clash : clashes)
        all += (clash.base + u'\n' + clash.ours + u'\n' + clash.theirs + u'\n').toUtf8();
    return wordsOf(all);
}

// Everything either side wrote is there, unless the other side took it away or a clash tells it.
QString lost(const Case &made, const Merged &merged)
{
    const QSet<QString> base = wordsOf(made.base.text());
    const QSet<QString> ours = wordsOf(made.ours.text());
    const QSet<QString> theirs = wordsOf(made.theirs.text());
    const QSet<QString> kept = wordsOf(merged.bytes) + wordsOf(merged.clashes);
    for (const QString &word : ours + theirs) {
        const bool takenAway = base.contains(word) && !(ours.contains(word) && theirs.contains(word));
        if (!kept.contains(word) && !takenAway)
            return word;
    }
    return {};
}

// The rows of one side that still stand, in the order of the merged text.
QStringList orderOf(const QByteArray &bytes, const QSet<QString> &among)
{
    QStringList order;
    for (const PaperEntry &entry : parsePapers(bytes).entries) {
        const QString key = entry.links.isEmpty() ? QString() : entry.links.first().link.url;
        if (among.contains(key))
            order << key;
    }
    return order;
}

QSet<QString> urlsOf(const QByteArray &bytes)
{
    QSet<QString> urls;
    for (const PaperEntry &entry : parsePapers(bytes).entries) {
        if (!entry.links.isEmpty())
            urls.insert(entry.links.first().link.url);
    }
    return urls;
}

QList<QByteArray> sortedLines(QByteArray bytes)
{
    QList<QByteArray> lines = bytes.replace("\r\n", "\n").split('\n');
    lines.removeAll(QByteArray());
    static const QRegularExpression number(u"^[0-9]+\\. "_s);
    for (QByteArray &line : lines)
        line = QString::fromUtf8(line).remove(number).toUtf8(); // both count on
    std::sort(lines.begin(), lines.end());
    return lines;
}

// Empty when everything holds, else what does not.
QByteArray violated(const Case &made, const MergeUnderTest &merged)
{
    const QByteArray base = made.base.text();
    const QByteArray ours = made.ours.text();
    const QByteArray theirs = made.theirs.text();
    const Merged result = merged(base, ours, theirs);
    if (merged(base, base, theirs).bytes != theirs || merged(base, ours, base).bytes != ours ||
        merged(base, ours, ours).bytes != ours)
        return "a side without changes does not give the other\n" + report(made, result);
    if (const QString word = lost(made, result); !word.isEmpty())
        return "lost: " + word.toUtf8() + "\n" + report(made, result);
    if (merged(theirs, result.bytes, theirs).bytes != result.bytes)
        return "merging again changes something\n" + report(made, result);
    const Merged mirrored = merged(base, theirs, ours);
    if (mirrored.clashes.size() != result.clashes.size())
        return "the other way round clashes differently\n" + report(made, result) + report(made, mirrored);
    if (made.mayClash)
        return {};
    if (!result.clashes.isEmpty())
        return "a false clash\n" + report(made, result);
    if (found(result.bytes) != wanted(made))
        return "it says\n" + found(result.bytes).join(u'\n').toUtf8() + "\ninstead of\n" + wanted(made).join(u'\n').toUtf8() +
               "\n" + report(made, result);
    if (sortedLines(mirrored.bytes) != sortedLines(result.bytes))
        return "the other way round says something else\n" + report(made, result) + report(made, mirrored);
    const QSet<QString> common = urlsOf(ours) & urlsOf(result.bytes);
    if (!made.theirsMoved && orderOf(result.bytes, common) != orderOf(ours, common))
        return "the order of ours is lost\n" + report(made, result);
    return {};
}

int sequences()
{
    bool given = false;
    const int count = qEnvironmentVariableIntValue("CABINET_MERGES", &given);
    return given ? count : 600;
}

} // namespace

// Random lists, random changes on both sides; seeds are printed, CABINET_MERGES says how many.
class MergePropertiesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void base_isReadAsMeant();
    void apartChanges_meetWithoutClash();
    void anyChanges_loseNothing();
    void brokenMerge_isNoticed_data();
    void brokenMerge_isNoticed();
};

void MergePropertiesTest::base_isReadAsMeant()
{
    for (quint32 seed = 0; seed < 200; ++seed) {
        const Case made = newCase(seed, false);
        for (const List &list : {made.base, made.ours, made.theirs}) {
            const Case alone{seed, false, list, list, list};
            QVERIFY2(found(list.text()) == wanted(alone),
                     report(alone, {found(list.text()).join(u'\n').toUtf8(), {}}).constData());
        }
    }
}

void MergePropertiesTest::apartChanges_meetWithoutClash()
{
    for (int seed = 0; seed < sequences(); ++seed) {
        const QByteArray wrong = violated(newCase(static_cast<quint32>(seed), false), realMerge);
        if (!wrong.isEmpty())
            fputs(wrong.constData(), stderr); // longer than a message may be
        QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1"_s.arg(seed)));
    }
}

void MergePropertiesTest::anyChanges_loseNothing()
{
    for (int seed = 0; seed < sequences(); ++seed) {
        const QByteArray wrong = violated(newCase(static_cast<quint32>(seed), true), realMerge);
        if (!wrong.isEmpty())
            fputs(wrong.constData(), stderr); // longer than a message may be
        QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1"_s.arg(seed)));
    }
}

void MergePropertiesTest::brokenMerge_isNoticed_data()
{
    QTest::addColumn<MergeUnderTest>("broken");
    QTest::newRow("ours wins") << MergeUnderTest([](const QByteArray &base, const QByteArray &ours, const QByteArray &theirs) {
        return ours == base ? realMerge(base, ours, theirs) : Merged{ours, {}};
    });
    QTest::newRow("a line is dropped") << MergeUnderTest(
        [](const QByteArray &base, const QByteArray &ours, const QByteArray &theirs) {
            Merged merged = realMerge(base, ours, theirs);
            if (merged.bytes != ours && merged.bytes != theirs)
                merged.bytes.truncate(merged.bytes.lastIndexOf('\n', -2) + 1);
            return merged;
        });
    QTest::newRow("ticks are dropped") << MergeUnderTest(
        [](const QByteArray &base, const QByteArray &ours, const QByteArray &theirs) {
            Merged merged = realMerge(base, ours, theirs);
            if (merged.bytes != ours && merged.bytes != theirs)
                merged.bytes.replace("[x]", "[ ]");
            return merged;
        });
    QTest::newRow("a side is taken for the base")
        << MergeUnderTest([](const QByteArray &base, const QByteArray &ours, const QByteArray &theirs) {
               return ours == base || theirs == base || ours == theirs ? realMerge(base, ours, theirs)
                                                                       : realMerge(ours, base, theirs);
           });
}

void MergePropertiesTest::brokenMerge_isNoticed()
{
    QFETCH(const MergeUnderTest, broken);
    int noticed = 0;
    for (quint32 seed = 0; seed < 100; ++seed)
        noticed += violated(newCase(seed, false), broken).isEmpty() ? 0 : 1;
    QVERIFY2(noticed > 10, qPrintable(QString::number(noticed)));
}

QTEST_APPLESS_MAIN(MergePropertiesTest)
#include "tst_merge_properties.moc"
