// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/SettingsDialog.h"

#include "gui/settings/AppearancePage.h"
#include "gui/settings/DownloadsPage.h"
#include "gui/settings/LookUpsPage.h"
#include "gui/settings/NetworkPage.h"
#include "gui/theme/Icons.h"
#include "gui/widgets/PlainLabel.h"

#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr QSize usualSize(760, 620);
constexpr int rowHeight = 34;
constexpr int aroundName = 92; // icon and room beside the longest name

// Pages are as long as they are; small screens scroll.
QScrollArea *scrolling(QWidget *page, QWidget *parent)
{
    auto *area = withKind(new QScrollArea(parent), "bare");
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    withKind(page, "surface");
    area->setWidget(page);
    return area;
}

} // namespace

SettingsDialog::SettingsDialog(const Parts &parts, QWidget *parent)
    : QDialog(parent)
    , m_names(withKind(new QListWidget(this), "pages"))
    , m_pages(new QStackedWidget(this))
{
    setWindowTitle(tr("Settings"));
    setObjectName(u"settings"_s);
    m_names->setObjectName(u"settingsPages"_s);
    m_names->setAccessibleName(tr("Pages of the settings"));
    m_names->setIconSize({18, 18});
    m_names->setFrameShape(QFrame::NoFrame);
    add(u"sun"_s, AppearancePage::title(), new AppearancePage(parts.appearance, m_pages));
    add(u"pdf"_s, ViewerPage::title(), new ViewerPage(parts.settings, parts.open, m_pages));
    add(u"downloads"_s, DownloadsPage::title(), new DownloadsPage(parts.settings, parts.downloader, m_pages));
    add(u"link"_s, NetworkPage::title(), new NetworkPage(parts.settings, m_pages));
    add(u"search"_s, LookUpsPage::title(), new LookUpsPage(parts.settings, m_pages));
    connect(m_names, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    int widest = 0;
    for (int row = 0; row < m_names->count(); ++row)
        widest = std::max(widest, m_names->fontMetrics().horizontalAdvance(m_names->item(row)->text()));
    m_names->setFixedWidth(widest + aroundName);
    m_names->setCurrentRow(0);

    auto *close = withKind(new QPushButton(tr("Close"), this), "primary");
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *foot = withKind(new QFrame(this), "foot");
    auto *footRow = new QHBoxLayout(foot);
    footRow->setContentsMargins(28, 10, 20, 12);
    footRow->addWidget(withKind(new PlainLabel(tr("Changes are in force at once."), foot), "faint"));
    footRow->addStretch(1);
    footRow->addWidget(close);

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_pages, 1);
    right->addWidget(foot);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_names);
    whole->addLayout(right, 1);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false); // Enter belongs to the field it is typed in
    m_names->setFocus();
    resize(usualSize);
}

void SettingsDialog::add(const QString &iconName, const QString &name, QWidget *page)
{
    auto *item = new QListWidgetItem(icon(iconName, &Theme::soft), name, m_names);
    item->setSizeHint({0, rowHeight});
    m_pages->addWidget(scrolling(page, m_pages));
}

void SettingsDialog::showPage(Page page)
{
    m_names->setCurrentRow(int(page));
}

} // namespace cabinet::gui
