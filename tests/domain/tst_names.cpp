// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The small rules by which typed words become topics, tags, statuses, ids, titles and drafts.

#include "domain/Ids.h"
#include "domain/Query.h"
#include "domain/Result.h"
#include "domain/Status.h"
#include "domain/Tag.h"
#include "domain/TitleKey.h"
#include "domain/Topic.h"
#include "domain/UrlDraft.h"

#include <QHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;

class NamesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void status_isReadBackFromItsWord()
    {
        for (const Status status : allStatuses)
            QCOMPARE(statusFromText(statusText(status)), status);
        QCOMPARE(statusFromText(u"DONE"), Status::Done);
        QVERIFY(!statusFromText(u"finished"));
        QVERIFY(!statusFromText(u""));
    }

    void statusNumbers_areThoseOfTheLibraryFile()
    {
        QCOMPARE(int(Status::ToRead), 0);
        QCOMPARE(int(Status::Reading), 1);
        QCOMPARE(int(Status::Done), 2);
    }

    void topic_isSplitWhereAPersonMeansIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<TopicPath>("path");
        QTest::newRow("one") << u"OS"_s << TopicPath{u"OS"_s};
        QTest::newRow("arrow") << u"MLSys › DNN Compiler"_s << TopicPath{u"MLSys"_s, u"DNN Compiler"_s};
        QTest::newRow("tight arrow") << u"MLSys›DNN Compiler"_s << TopicPath{u"MLSys"_s, u"DNN Compiler"_s};
        QTest::newRow("greater") << u"MLSys > DNN Compiler"_s << TopicPath{u"MLSys"_s, u"DNN Compiler"_s};
        QTest::newRow("slash between spaces") << u"MLSys / DNN Compiler"_s << TopicPath{u"MLSys"_s, u"DNN Compiler"_s};
        QTest::newRow("slash inside a name") << u"CPU/GPU"_s << TopicPath{u"CPU/GPU"_s};
        QTest::newRow("blank parts") << u" › A ›  › B › "_s << TopicPath{u"A"_s, u"B"_s};
        QTest::newRow("Chinese") << u"系统 › 编译器"_s << TopicPath{u"系统"_s, u"编译器"_s};
        QTest::newRow("nothing") << u"  "_s << TopicPath{};
    }
    void topic_isSplitWhereAPersonMeansIt()
    {
        QFETCH(const QString, typed);
        QFETCH(const TopicPath, path);
        QCOMPARE(topicFromText(typed), path);
        QCOMPARE(topicFromText(topicText(path)), path);
    }

    void typedTopic_findsTheKnownOne_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<TopicPath>("path");
        QTest::newRow("whole") << u"MLSys › DNN Compiler"_s << TopicPath{u"MLSys"_s, u"DNN Compiler"_s};
        QTest::newRow("above") << u"mlsys"_s << TopicPath{u"MLSys"_s};
        QTest::newRow("last part") << u"dnn compiler"_s << TopicPath{u"MLSys"_s, u"DNN Compiler"_s};
        QTest::newRow("tight slash") << u"MLSys/DNN Compiler"_s << TopicPath{u"MLSys"_s, u"DNN Compiler"_s};
        QTest::newRow("slash in a name") << u"CPU/GPU"_s << TopicPath{u"Hardware"_s, u"CPU/GPU"_s};
        QTest::newRow("top before deep") << u"OS"_s << TopicPath{u"OS"_s};
        QTest::newRow("unknown") << u"A › B"_s << TopicPath{u"A"_s, u"B"_s};
    }
    void typedTopic_findsTheKnownOne()
    {
        const QList<Topic> known{{TopicId{1}, {u"Hardware"_s, u"CPU/GPU"_s}},
                                 {TopicId{2}, {u"MLSys"_s, u"DNN Compiler"_s}},
                                 {TopicId{3}, {u"MLSys"_s, u"OS"_s}},
                                 {TopicId{4}, {u"OS"_s}}};
        QFETCH(const QString, typed);
        QFETCH(const TopicPath, path);
        QCOMPARE(findTopic(typed, known), path);
    }

    void tag_losesHashesBlanksAndEmptyParts_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"compiler"_s << u"compiler"_s;
        QTest::newRow("hash") << u"##compiler"_s << u"compiler"_s;
        QTest::newRow("blanks") << u"  deep   learning "_s << u"deep learning"_s;
        QTest::newRow("nested") << u"system / os"_s << u"system/os"_s;
        QTest::newRow("empty parts") << u"/system//os/"_s << u"system/os"_s;
        QTest::newRow("nothing") << u" # / "_s << u""_s;
        QTest::newRow("Chinese") << u"#异构"_s << u"异构"_s;
    }
    void tag_losesHashesBlanksAndEmptyParts()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, name);
        QCOMPARE(tagName(typed), name);
        QCOMPARE(tagName(name), name);
    }

    void ids_areNamedByKind()
    {
        QCOMPARE(idText(PaperId{12}), u"p12"_s);
        QCOMPARE(idText(IdeaId{5}), u"i5"_s);
        QVERIFY(!PaperId{}.isValid());
        QVERIFY(PaperId{1} < PaperId{2});
        QHash<PaperId, int> map{{PaperId{1}, 7}};
        QCOMPARE(map.value(PaperId{1}), 7);
    }

    void titleKey_isTheSameForTheSamePaper()
    {
        QCOMPARE(titleKey(u"MLIR: Scaling  Compilers"_s), titleKey(u"mlir — scaling compilers"_s));
        QCOMPARE(titleKey(u"ＡＢＣ"_s), titleKey(u"abc"_s)); // full width
        QCOMPARE(titleKey(u"ÉTUDE"_s), titleKey(u"étude"_s));
        QCOMPARE(titleKey(u"异构子图 优化"_s), titleKey(u"异构子图优化"_s));
        QVERIFY(titleKey(u"异构"_s) != titleKey(u"同构"_s));
        QVERIFY(titleKey(u"Deep Learning I"_s) != titleKey(u"Deep Learning II"_s));
    }

    void titleOfPunctuationOnly_stillHasAKey()
    {
        QVERIFY(!titleKey(u"???"_s).isEmpty());
        QVERIFY(titleKey(u"???"_s) != titleKey(u"!!!"_s));
    }

    void webAddress_isOneWordWithAHost_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("is");
        QTest::newRow("https") << u"https://example.org/x"_s << true;
        QTest::newRow("http in capitals") << u" HTTP://example.org "_s << true;
        QTest::newRow("words") << u"see https://example.org"_s << false;
        QTest::newRow("two words") << u"https://example.org and more"_s << false;
        QTest::newRow("no host") << u"https://"_s << false;
        QTest::newRow("file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("title") << u"A title: with colon"_s << false;
    }
    void webAddress_isOneWordWithAHost()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, is);
        QCOMPARE(isWebAddress(text), is);
        QCOMPARE(draftFromAddress(text).has_value(), is);
    }

    void addressAlone_givesATitleToStartFrom_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("title");
        QTest::newRow("arXiv abstract") << u"https://arxiv.org/abs/1706.03762"_s << u"arXiv 1706.03762"_s;
        QTest::newRow("arXiv PDF") << u"https://arxiv.org/pdf/1706.03762v2.pdf"_s << u"arXiv 1706.03762v2"_s;
        QTest::newRow("file") << u"https://example.org/files/osdi20-ma.pdf"_s << u"osdi20-ma"_s;
        QTest::newRow("underscores") << u"https://example.org/On_Device_Training.pdf"_s << u"On Device Training"_s;
        QTest::newRow("host only") << u"https://example.org/"_s << u"example.org"_s;
    }
    void addressAlone_givesATitleToStartFrom()
    {
        QFETCH(const QString, url);
        QFETCH(const QString, title);
        const std::optional<PaperDraft> draft = draftFromAddress(url);
        QVERIFY(draft);
        QCOMPARE(draft->title, title);
        QCOMPARE(draft->links, (Links{{u"Paper"_s, url}}));
    }

    void query_isEmptyOnlyWhenNothingIsAsked()
    {
        QVERIFY(Query{}.isEmpty());
        QVERIFY(!Query{.text = u"x"_s}.isEmpty());
        QVERIFY(!Query{.hasPdf = false}.isEmpty());
        QVERIFY(!Query{.year = 2020}.isEmpty());
        QVERIFY((Query{.topic = {u"OS"_s}} != Query{.topic = {u"ML"_s}}));
    }

    void result_holdsAValueOrAnError()
    {
        const Result<int> value = 3;
        QVERIFY(value.ok());
        QCOMPARE(*value, 3);
        const Result<int> error = Error{u"no"_s, u"why"_s};
        QVERIFY(!error.ok());
        QCOMPARE(error.error().message, u"no"_s);
        QVERIFY(Result<void>().ok());
        QVERIFY(!Result<void>(Error{u"no"_s, {}}).ok());
    }

    void loopOverAReturnedList_isSafe()
    {
        const auto make = [] { return Result<QList<int>>(QList<int>{1, 2, 3}); };
        int sum = 0;
        for (const int number : *make())
            sum += number;
        QCOMPARE(sum, 6);
    }
};

QTEST_APPLESS_MAIN(NamesTest)
#include "tst_names.moc"
