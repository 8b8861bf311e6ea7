// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/ChangeText.h"
#include "library/Library.h"
#include "support/LibraryFixture.h"

#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::test;

// Topics under a new name.
class TestLibraryTopics final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();

    void renamed_takesAllBelowAlong();
    void renamedToOneThatIsThere_becomesOne();
    void renamedSubtopic_leavesOthersOfThatName();
    void likeNames_areOtherTopics();
    void undo_givesEverythingBack();
    void nothingToDo_isNoChange();
    void badNames_areRefused();

private:
    PaperId add(const QString &title, const TopicPath &topic);
    [[nodiscard]] QStringList topics();

    std::unique_ptr<LibraryFixture> m_library;
};

void TestLibraryTopics::init()
{
    m_library = std::make_unique<LibraryFixture>();
}

PaperId TestLibraryTopics::add(const QString &title, const TopicPath &topic)
{
    PaperDraft draft;
    draft.title = title;
    draft.topic = topic;
    return *(*m_library)->addPaper(draft);
}

QStringList TestLibraryTopics::topics()
{
    QStringList all;
    for (const Topic &topic : *(*m_library)->read().topics())
        all.append(topic.path.join(u'/') + u'=' + QString::number(topic.papers));
    all.sort();
    return all;
}

void TestLibraryTopics::renamed_takesAllBelowAlong()
{
    add(u"One"_s, {u"Systems"_s});
    const PaperId two = add(u"Two"_s, {u"Systems"_s, u"Storage"_s});
    QVERIFY((*m_library)->renameTopic({u"Systems"_s}, u"  OS & Storage "_s).ok());
    QCOMPARE(topics(), (QStringList{u"OS & Storage/Storage=1"_s, u"OS & Storage=1"_s}));
    QCOMPARE(m_library->paper(two).topics, (QList<TopicPath>{{u"OS & Storage"_s, u"Storage"_s}}));
    QCOMPARE(changeText((*m_library)->read().history(1)->first()), u"Renamed the topic “Systems” to “OS & Storage”"_s);
}

void TestLibraryTopics::renamedToOneThatIsThere_becomesOne()
{
    add(u"One"_s, {u"Systems"_s});
    add(u"Two"_s, {u"Systems"_s, u"Storage"_s});
    add(u"Three"_s, {u"OS"_s});
    const PaperId both = add(u"Four"_s, {u"OS"_s, u"Storage"_s});
    QCOMPARE(m_library->undoFault([&] { return (*m_library)->renameTopic({u"Systems"_s}, u"OS"_s).ok(); }), QString());
    QCOMPARE(topics(), (QStringList{u"OS/Storage=2"_s, u"OS=2"_s}));
    QCOMPARE(m_library->paper(both).topics.size(), 1);
}

void TestLibraryTopics::renamedSubtopic_leavesOthersOfThatName()
{
    add(u"One"_s, {u"Systems"_s, u"Misc"_s});
    add(u"Two"_s, {u"Theory"_s, u"Misc"_s});
    QVERIFY((*m_library)->renameTopic({u"Systems"_s, u"Misc"_s}, u"Other"_s).ok());
    QCOMPARE(topics(), (QStringList{u"Systems/Other=1"_s, u"Theory/Misc=1"_s}));
}

void TestLibraryTopics::likeNames_areOtherTopics()
{
    add(u"One"_s, {u"ML"_s});
    add(u"Two"_s, {u"MLSys"_s});
    add(u"Three"_s, {u"图像"_s});
    add(u"Four"_s, {u"图像"_s, u"𝔛"_s});
    QVERIFY((*m_library)->renameTopic({u"ML"_s}, u"Learning"_s).ok());
    QVERIFY((*m_library)->renameTopic({u"图像"_s}, u"视觉"_s).ok());
    QCOMPARE(topics(), (QStringList{u"Learning=1"_s, u"MLSys=1"_s, u"视觉/𝔛=1"_s, u"视觉=1"_s}));
}

void TestLibraryTopics::undo_givesEverythingBack()
{
    add(u"One"_s, {u"Systems"_s});
    add(u"Two"_s, {u"Systems"_s, u"Storage"_s});
    QCOMPARE(m_library->undoFault([&] { return (*m_library)->renameTopic({u"Systems"_s}, u"OS"_s).ok(); }), QString());
}

void TestLibraryTopics::nothingToDo_isNoChange()
{
    add(u"One"_s, {u"Systems"_s});
    const auto same = (*m_library)->renameTopic({u"Systems"_s}, u"Systems"_s);
    QVERIFY(same.ok() && !same->id.isValid());
}

void TestLibraryTopics::badNames_areRefused()
{
    add(u"One"_s, {u"Systems"_s});
    for (const QString &name : {QString(), u"  "_s, QString(5000, u'x')})
        QVERIFY(!(*m_library)->renameTopic({u"Systems"_s}, name).ok());
    QVERIFY(!(*m_library)->renameTopic({u"Never"_s}, u"Other"_s).ok());
    QVERIFY(!(*m_library)->renameTopic({}, u"Other"_s).ok());
    QCOMPARE(topics(), QStringList{u"Systems=1"_s});
}

QTEST_GUILESS_MAIN(TestLibraryTopics)
#include "tst_librarytopics.moc"
