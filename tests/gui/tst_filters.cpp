// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GuiLibrary.h"

#include "gui/filters/ChipRow.h"
#include "gui/filters/FilterPanel.h"
#include "gui/filters/FilterState.h"
#include "gui/shell/SidebarModel.h"
#include "gui/widgets/Chip.h"
#include "library/Importer.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::gui;
using cabinet::test::GuiLibrary;

namespace {

Query everythingAtOnce()
{
    Query query;
    query.topic = {u"MLSys"_s, u"Serving"_s};
    query.tags = {u"compiler"_s, u"gpu"_s};
    query.venue = u"OSDI"_s;
    query.year = 2020;
    query.hasPdf = true;
    query.linkStates = {deadLinkStates.begin(), deadLinkStates.end()};
    query.text = u"words"_s;
    return query;
}

QList<Chip *> chipsOf(const ChipRow &row)
{
    QList<Chip *> chips;
    for (int i = 0; i < row.layout()->count(); ++i) {
        if (auto *chip = qobject_cast<Chip *>(row.layout()->itemAt(i)->widget()))
            chips.append(chip);
    }
    return chips;
}

QStringList textsOf(const ChipRow &row)
{
    QStringList texts;
    for (const Chip *chip : chipsOf(row))
        texts << chip->text();
    return texts;
}

QModelIndex find(const SidebarModel &model, SidebarKind kind, const QString &text)
{
    for (const QModelIndex &index : model.match(model.index(0, 0), Qt::DisplayRole, text, -1,
                                                Qt::MatchExactly | Qt::MatchCaseSensitive | Qt::MatchRecursive)) {
        if (model.kind(index) == kind)
            return index;
    }
    return {};
}

} // namespace

class FiltersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_gui = std::make_unique<GuiLibrary>();
        m_filters = std::make_unique<FilterState>();
    }

    // --- FilterState

    void state_tellsOnlyOfRealChanges()
    {
        QSignalSpy changed(m_filters.get(), &FilterState::changed);
        m_filters->set({});
        m_filters->clear();
        QVERIFY(changed.isEmpty());
        m_filters->set(everythingAtOnce());
        m_filters->set(everythingAtOnce());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().value<Query>(), everythingAtOnce());
        m_filters->clear();
        QCOMPARE(changed.size(), 2);
        QVERIFY(m_filters->query().isEmpty());
    }

    // --- Chips

    void chips_nameEveryFilterThatIsOn()
    {
        const ChipRow row(*m_filters);
        QVERIFY(textsOf(row).isEmpty());
        m_filters->set(everythingAtOnce());
        QCOMPARE(textsOf(row), (QStringList{u"Topic: MLSys › Serving"_s, u"Tag: compiler"_s, u"Tag: gpu"_s, u"All tags"_s,
                                            u"Venue: OSDI"_s, u"Year: 2020"_s, u"Has PDF"_s, u"Links: Dead"_s}));
        for (const Chip *chip : chipsOf(row))
            QVERIFY(!chip->accessibleDescription().isEmpty());
        Query without = everythingAtOnce();
        without.hasPdf = false;
        without.anyTag = true;
        m_filters->set(without);
        QVERIFY(textsOf(row).contains(u"No PDF"_s) && textsOf(row).contains(u"Any tag"_s));
    }

    void chip_takesItsOwnFilterAway_data()
    {
        QTest::addColumn<QString>("chip");
        QTest::addColumn<Query>("left");
        const auto row = [](const char *name, const QString &chip, auto change) {
            Query left = everythingAtOnce();
            change(left);
            QTest::newRow(name) << chip << left;
        };
        row("topic", u"Topic: MLSys › Serving"_s, [](Query &query) { query.topic.clear(); });
        row("first tag", u"Tag: compiler"_s, [](Query &query) { query.tags = {u"gpu"_s}; });
        row("second tag", u"Tag: gpu"_s, [](Query &query) { query.tags = {u"compiler"_s}; });
        row("all or any", u"All tags"_s, [](Query &query) { query.anyTag = true; });
        row("venue", u"Venue: OSDI"_s, [](Query &query) { query.venue.clear(); });
        row("year", u"Year: 2020"_s, [](Query &query) { query.year.reset(); });
        row("links", u"Links: Dead"_s, [](Query &query) { query.linkStates.clear(); });
        row("pdf", u"Has PDF"_s, [](Query &query) { query.hasPdf.reset(); });
    }

    void chip_takesItsOwnFilterAway()
    {
        QFETCH(QString, chip);
        QFETCH(Query, left);
        ChipRow row(*m_filters);
        row.show();
        m_filters->set(everythingAtOnce());
        const qsizetype at = textsOf(row).indexOf(chip);
        QVERIFY(at >= 0);
        QTest::keyClick(chipsOf(row).at(at), Qt::Key_Space);
        QCOMPARE(m_filters->query(), left);
        QCOMPARE(m_filters->query().text, u"words"_s); // what is searched stays
    }

    void oneTag_hasNoAllOrAny()
    {
        const ChipRow row(*m_filters);
        Query query;
        query.tags = {u"gpu"_s};
        m_filters->set(query);
        QCOMPARE(textsOf(row), QStringList{u"Tag: gpu"_s});
    }

    void note_standsAfterTheChips()
    {
        ChipRow row(*m_filters);
        m_filters->set(everythingAtOnce());
        row.setNote(u"Only the first 10,000"_s);
        const auto *label = qobject_cast<QLabel *>(row.layout()->itemAt(row.layout()->count() - 1)->widget());
        QVERIFY(label != nullptr);
        QCOMPARE(label->text(), u"Only the first 10,000"_s);
        row.setNote({});
        QVERIFY(qobject_cast<QLabel *>(row.layout()->itemAt(row.layout()->count() - 1)->widget()) == nullptr);
    }

    // --- The panel

    void panel_offersWhatIsInTheLibrary()
    {
        fillLibrary();
        QWidget anchor;
        FilterPanel panel(m_gui->library(), *m_filters);
        panel.showUnder(&anchor);
        const auto *venue = panel.findChild<QComboBox *>(u"venue"_s);
        const auto *year = panel.findChild<QComboBox *>(u"year"_s);
        QCOMPARE(itemsOf(venue), (QStringList{u"Any venue"_s, u"OSDI (2)"_s, u"SOSP (1)"_s}));
        QCOMPARE(itemsOf(year), (QStringList{u"Any year"_s, u"2021 (1)"_s, u"2020 (2)"_s}));
        QVERIFY(m_filters->query().isEmpty()); // looking filters nothing
        QVERIFY(!panel.findChild<QPushButton *>(u"clear"_s)->isEnabled());
    }

    void panel_filtersAsItIsUsed()
    {
        fillLibrary();
        QWidget anchor;
        FilterPanel panel(m_gui->library(), *m_filters);
        Query query;
        query.text = u"words"_s;
        m_filters->set(query);
        panel.showUnder(&anchor);
        panel.findChild<QComboBox *>(u"venue"_s)->setCurrentIndex(1);
        QCOMPARE(m_filters->query().venue, u"OSDI"_s);
        panel.findChild<QComboBox *>(u"year"_s)->setCurrentIndex(2);
        QCOMPARE(m_filters->query().year, std::optional(2020));
        auto *pdf = panel.findChild<QComboBox *>(u"pdf"_s);
        pdf->setCurrentIndex(1);
        QCOMPARE(m_filters->query().hasPdf, std::optional(true));
        pdf->setCurrentIndex(2);
        QCOMPARE(m_filters->query().hasPdf, std::optional(false));
        pdf->setCurrentIndex(0);
        QCOMPARE(m_filters->query().hasPdf, std::optional<bool>());
        panel.findChild<QCheckBox *>(u"anyTag"_s)->setChecked(true);
        QVERIFY(m_filters->query().anyTag);
        QCOMPARE(m_filters->query().text, u"words"_s);
        panel.findChild<QComboBox *>(u"venue"_s)->setCurrentIndex(0);
        QVERIFY(m_filters->query().venue.isEmpty());
        QTest::mouseClick(panel.findChild<QPushButton *>(u"clear"_s), Qt::LeftButton);
        QVERIFY(m_filters->query().isEmpty());
        QVERIFY(!panel.isVisible());
    }

    void panel_countsAndFiltersByWhatBecameOfLinks()
    {
        fillLibrary();
        QVERIFY(m_gui->library().keepLinkVerdicts(
            {{.url = u"https://example.org/a.pdf"_s, .state = LinkState::NotPdf, .at = QDateTime::currentDateTimeUtc()}}));
        QWidget anchor;
        FilterPanel panel(m_gui->library(), *m_filters);
        panel.showUnder(&anchor);
        auto *links = panel.findChild<QComboBox *>(u"links"_s);
        QCOMPARE(itemsOf(links), (QStringList{u"Whatever became of them"_s, u"Dead (1)"_s, u"Gone (0)"_s, u"No PDF (1)"_s,
                                              u"No answer (0)"_s, u"Moved (0)"_s, u"Not for programs (0)"_s}));
        QVERIFY(m_filters->query().isEmpty());
        links->setCurrentIndex(3);
        QCOMPARE(m_filters->query().linkStates, QList<LinkState>{LinkState::NotPdf});
        QCOMPARE(*m_gui->library().read().count(Status::ToRead, m_filters->query()), 1);
        links->setCurrentIndex(0);
        QVERIFY(m_filters->query().isEmpty());
    }

    void panel_showsWhatIsOnEvenWhenNothingHasIt()
    {
        fillLibrary();
        QWidget anchor;
        FilterPanel panel(m_gui->library(), *m_filters);
        Query query;
        query.venue = u"Nowhere"_s;
        query.year = 1843;
        query.hasPdf = false;
        m_filters->set(query);
        panel.showUnder(&anchor);
        QCOMPARE(panel.findChild<QComboBox *>(u"venue"_s)->currentText(), u"Nowhere"_s);
        QCOMPARE(panel.findChild<QComboBox *>(u"year"_s)->currentText(), u"1843"_s);
        QCOMPARE(panel.findChild<QComboBox *>(u"pdf"_s)->currentIndex(), 2);
        QCOMPARE(m_filters->query(), query);
        QVERIFY(panel.findChild<QPushButton *>(u"clear"_s)->isEnabled());
    }

    void panel_findsTheVenueInAnyCase()
    {
        fillLibrary();
        QWidget anchor;
        FilterPanel panel(m_gui->library(), *m_filters);
        Query query;
        query.venue = u"osdi"_s;
        m_filters->set(query);
        panel.showUnder(&anchor);
        QCOMPARE(panel.findChild<QComboBox *>(u"venue"_s)->currentIndex(), 1);
    }

    // --- The sidebar

    void sidebar_countsAPaperInATopicAndBelowItOnce()
    {
        SidebarModel model;
        const QAbstractItemModelTester tester(&model);
        const PaperId both = m_gui->add({.title = u"Both"_s, .topic = {u"MLSys"_s}});
        m_gui->add({.title = u"Below"_s, .topic = {u"MLSys"_s, u"Serving"_s}});
        m_gui->add({.title = u"Deep"_s, .topic = {u"Only"_s, u"Below"_s}});
        importList("# List\n\n## MLSys\n\n### Serving\n\n- [ ] Both\n\n## Other\n\n- [ ] Else\n");
        QCOMPARE(m_gui->paper(both).topics.size(), 2);
        reload(model);
        Query query;
        query.topic = {u"MLSys"_s};
        QCOMPARE(countOf(model, SidebarKind::Topic, u"MLSys"_s), *m_gui->library().read().count(Status::ToRead, query));
        QCOMPARE(countOf(model, SidebarKind::Topic, u"MLSys"_s), 2);
        QCOMPARE(countOf(model, SidebarKind::Topic, u"Serving"_s), 2);
        QCOMPARE(countOf(model, SidebarKind::Topic, u"Only"_s), 1); // nothing stands in it itself
        QCOMPARE(find(model, SidebarKind::Topic, u"Serving"_s).parent(), find(model, SidebarKind::Topic, u"MLSys"_s));
    }

    void sidebar_marksWhatIsFilteredBy()
    {
        SidebarModel model;
        m_gui->add({.title = u"A"_s, .topic = {u"MLSys"_s, u"Serving"_s}, .tags = {u"system/os"_s, u"gpu"_s}});
        reload(model);
        model.setActive(false, {u"MLSys"_s, u"Serving"_s}, {u"System/OS"_s});
        QVERIFY(isActive(model, SidebarKind::Topic, u"Serving"_s));
        QVERIFY(!isActive(model, SidebarKind::Topic, u"MLSys"_s));
        QVERIFY(isActive(model, SidebarKind::Tag, u"os"_s)); // in any case of letters
        QVERIFY(!isActive(model, SidebarKind::Tag, u"system"_s));
        QVERIFY(isActive(model, SidebarKind::Board, u"Board"_s));
        model.setActive(true, {}, {});
        QVERIFY(isActive(model, SidebarKind::Cabinet, u"Cabinet"_s));
        QVERIFY(!isActive(model, SidebarKind::Board, u"Board"_s));
        QVERIFY(!isActive(model, SidebarKind::Topic, u"Serving"_s));
    }

    void sidebar_namesNestedTagsInFull()
    {
        SidebarModel model;
        m_gui->add({.title = u"A"_s, .tags = {u"system/os"_s}});
        reload(model);
        QCOMPARE(find(model, SidebarKind::Tag, u"system"_s).data(SidebarNameRole).toString(), u"system"_s);
        QCOMPARE(find(model, SidebarKind::Tag, u"os"_s).data(SidebarNameRole).toString(), u"system/os"_s);
        QVERIFY(!find(model, SidebarKind::Tag, u"system"_s).data(SidebarColourRole).isValid()); // no tag of its own
        QVERIFY(find(model, SidebarKind::Tag, u"os"_s).data(SidebarColourRole).isValid());
    }

    void emptyLibrary_hasTwoViewsAndNoHeadings()
    {
        SidebarModel model;
        reload(model);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, 0).data(SidebarCountRole).toInt(), 0);
        QVERIFY(!model.index(0, 0).data(Qt::AccessibleTextRole).toString().isEmpty());
    }

    void lists_sayWhenTheyWereRead()
    {
        SidebarModel model;
        importList("- [ ] One\n- [ ] Two\n");
        reload(model);
        const QModelIndex list = find(model, SidebarKind::List, u"list.md"_s);
        QVERIFY(list.isValid());
        QCOMPARE(list.data(SidebarNoteRole).toString(), u"today"_s);
        QCOMPARE(list.data(SidebarNameRole).toString(), m_gui->path(u"list.md"_s));
        QVERIFY(list.data(Qt::ToolTipRole).toString().contains(u"list.md"_s));
    }

private:
    void fillLibrary()
    {
        m_gui->add({.title = u"A"_s, .venue = u"OSDI'20"_s, .links = {{u"Paper"_s, u"https://example.org/a.pdf"_s}}});
        m_gui->add({.title = u"B"_s, .venue = u"OSDI'20"_s});
        m_gui->add({.title = u"C"_s, .venue = u"SOSP'21"_s});
        m_gui->add({.title = u"D"_s});
    }

    void importList(const QByteArray &bytes)
    {
        QFile file(m_gui->path(u"list.md"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto plan = planImport(m_gui->library().read(), {file.fileName()}, ImportAs::Papers);
        QVERIFY(plan);
        QVERIFY(m_gui->library().applyImport(*plan));
    }

    void reload(SidebarModel &model)
    {
        const storage::Reader &reader = m_gui->library().read();
        model.setCounts(*reader.counts());
        model.setContent(*reader.topicTree(), *reader.tags(), *reader.sources());
    }

    static int countOf(const SidebarModel &model, SidebarKind kind, const QString &text)
    {
        return find(model, kind, text).data(SidebarCountRole).toInt();
    }

    static bool isActive(const SidebarModel &model, SidebarKind kind, const QString &text)
    {
        return find(model, kind, text).data(SidebarActiveRole).toBool();
    }

    static QStringList itemsOf(const QComboBox *box)
    {
        QStringList items;
        for (int i = 0; i < box->count(); ++i)
            items << box->itemText(i);
        return items;
    }

    std::unique_ptr<GuiLibrary> m_gui;
    std::unique_ptr<FilterState> m_filters;
};

QTEST_MAIN(FiltersTest)
#include "tst_filters.moc"
