// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/filters/FilterPanel.h"

#include "gui/filters/FilterState.h"
#include "gui/links/LinkText.h"
#include "gui/widgets/Kind.h"
#include "library/Library.h"
#include "ui_FilterPanel.h"

#include <QLocale>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr int mostVenues = 200; // a longer list is typed, not scrolled

int indexFor(std::optional<bool> hasPdf)
{
    return !hasPdf ? 0 : *hasPdf ? 1 : 2;
}

std::optional<bool> pdfFor(int index)
{
    return index <= 0 ? std::nullopt : std::optional(index == 1);
}

// For items: QList<LinkState> cannot be compared as data.
QVariant dataOf(const QList<LinkState> &states)
{
    QStringList names;
    for (const LinkState state : states)
        names.append(linkStateName(state));
    return names;
}

QList<LinkState> statesOf(const QVariant &data)
{
    QList<LinkState> states;
    for (const QString &name : data.toStringList())
        states.append(linkStateFrom(name).value_or(LinkState::Gone));
    return states;
}

} // namespace

FilterPanel::FilterPanel(const Library &library, FilterState &filters, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_ui(std::make_unique<Ui::FilterPanel>())
    , m_library(library)
    , m_filters(filters)
{
    m_ui->setupUi(this);
    withKind(this, "popup");
    connect(m_ui->venue, &QComboBox::currentIndexChanged, this, &FilterPanel::apply);
    connect(m_ui->year, &QComboBox::currentIndexChanged, this, &FilterPanel::apply);
    connect(m_ui->pdf, &QComboBox::currentIndexChanged, this, &FilterPanel::apply);
    connect(m_ui->links, &QComboBox::currentIndexChanged, this, &FilterPanel::apply);
    connect(m_ui->anyTag, &QCheckBox::toggled, this, &FilterPanel::apply);
    connect(m_ui->clear, &QPushButton::clicked, this, [this] {
        m_filters.clear();
        close();
    });
}

FilterPanel::~FilterPanel() = default;

void FilterPanel::showUnder(QWidget *button)
{
    fill();
    adjustSize();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QPoint corner = mirrored ? button->rect().bottomRight() - QPoint(width() - 1, 0) : button->rect().bottomLeft();
    move(button->mapToGlobal(corner + QPoint(0, 4)));
    show();
    m_ui->venue->setFocus(Qt::PopupFocusReason);
}

void FilterPanel::fill()
{
    const QScopedValueRollback filling(m_filling, true);
    const Query &query = m_filters.query();
    fillVenues(query.venue);
    fillYears(query.year);
    m_ui->pdf->setCurrentIndex(indexFor(query.hasPdf));
    fillLinks(query.linkStates);
    m_ui->anyTag->setChecked(query.anyTag);
    m_ui->clear->setEnabled(!query.isEmpty());
}

void FilterPanel::fillVenues(const QString &chosen)
{
    m_ui->venue->clear();
    m_ui->venue->addItem(tr("Any venue"), QString());
    const auto venues = m_library.read().venues();
    const auto known = venues ? venues->first(std::min<qsizetype>(venues->size(), mostVenues)) : QList<std::pair<QString, int>>();
    for (const auto &[name, papers] : known)
        m_ui->venue->addItem(tr("%1 (%2)").arg(name, QLocale().toString(papers)), name);
    const int index = m_ui->venue->findData(chosen, Qt::UserRole, Qt::MatchFixedString);
    if (index < 0)
        m_ui->venue->addItem(chosen, chosen);
    m_ui->venue->setCurrentIndex(index < 0 ? m_ui->venue->count() - 1 : index);
}

void FilterPanel::fillYears(std::optional<int> chosen)
{
    m_ui->year->clear();
    m_ui->year->addItem(tr("Any year"), 0);
    const auto years = m_library.read().years();
    for (const auto &[year, papers] : years ? *years : QList<std::pair<int, int>>())
        m_ui->year->addItem(tr("%1 (%2)").arg(QString::number(year), QLocale().toString(papers)), year);
    const int index = m_ui->year->findData(chosen.value_or(0));
    if (index < 0)
        m_ui->year->addItem(QString::number(*chosen), *chosen);
    m_ui->year->setCurrentIndex(index < 0 ? m_ui->year->count() - 1 : index);
}

void FilterPanel::fillLinks(const QList<LinkState> &chosen)
{
    m_ui->links->clear();
    m_ui->links->addItem(tr("Whatever became of them"), dataOf({}));
    QList<QList<LinkState>> kinds{{deadLinkStates.begin(), deadLinkStates.end()}};
    for (const LinkState state : {LinkState::Gone, LinkState::NotPdf, LinkState::Unreachable, LinkState::Moved, LinkState::Refused})
        kinds.append({state});
    for (const QList<LinkState> &states : std::as_const(kinds)) {
        const Result<int> papers = m_library.read().papersWithLinks(states);
        m_ui->links->addItem(tr("%1 (%2)").arg(linkStatesText(states), QLocale().toString(papers ? *papers : 0)), dataOf(states));
    }
    int index = m_ui->links->findData(dataOf(chosen));
    if (index < 0) {
        index = m_ui->links->count();
        m_ui->links->addItem(linkStatesText(chosen), dataOf(chosen));
    }
    m_ui->links->setCurrentIndex(index);
}

void FilterPanel::apply()
{
    if (m_filling)
        return;
    Query query = m_filters.query();
    query.venue = m_ui->venue->currentData().toString();
    const int year = m_ui->year->currentData().toInt();
    query.year = year > 0 ? std::optional(year) : std::nullopt;
    query.hasPdf = pdfFor(m_ui->pdf->currentIndex());
    query.linkStates = statesOf(m_ui->links->currentData());
    query.anyTag = m_ui->anyTag->isChecked();
    m_ui->clear->setEnabled(!query.isEmpty());
    m_filters.set(query);
}

} // namespace cabinet::gui
