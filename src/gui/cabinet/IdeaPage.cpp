// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cabinet/IdeaPage.h"

#include "gui/cabinet/IdeaPapers.h"
#include "gui/notice/Notifier.h"
#include "gui/theme/Icons.h"
#include "gui/widgets/Chip.h"
#include "gui/widgets/FlowLayout.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/SafeMarkdown.h"
#include "gui/widgets/TagChips.h"
#include "library/Library.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr int readingWidth = 760; // longer lines tire the eye

QFont scaled(QFont font, qreal factor, QFont::Weight weight)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

} // namespace

IdeaPage::IdeaPage(Library &library, Notifier &notifier, QWidget *parent)
    : QScrollArea(parent)
    , m_library(library)
    , m_notifier(notifier)
{
    setAccessibleName(tr("Idea"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *outer = new QWidget(this);
    auto *sides = new QHBoxLayout(outer);
    sides->setContentsMargins(40, 28, 40, 28);
    auto *column = new QWidget(outer);
    column->setMaximumWidth(readingWidth);
    sides->addWidget(column, 1);
    sides->addStretch(0);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(makeHead(column));
    m_tags = new QWidget(column);
    new FlowLayout(m_tags);
    layout->addWidget(m_tags);
    m_body = new SafeMarkdown(tr("Text of the idea"), column);
    m_body->setFitsHeight(true);
    m_body->setFont(scaled(font(), 1.08, QFont::Normal));
    connect(m_body, &SafeMarkdown::linkActivated, this, &IdeaPage::activate);
    layout->addWidget(m_body);
    m_papers = new IdeaPapers(library, notifier, column);
    connect(m_papers, &IdeaPapers::paperRequested, this, &IdeaPage::paperRequested);
    connect(m_papers, &IdeaPapers::openRequested, this, &IdeaPage::openRequested);
    layout->addWidget(m_papers);
    layout->addStretch(1);
    setWidget(outer);
}

QWidget *IdeaPage::makeHead(QWidget *parent)
{
    auto *head = new QWidget(parent);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_number = withKind(new PlainLabel(head), "number");
    m_number->setFont(scaled(font(), 2.2, QFont::Light));
    m_title = new SafeMarkdown(tr("Title of the idea"), head);
    m_title->setFitsHeight(true);
    m_title->setFont(scaled(font(), 1.5, QFont::DemiBold));
    connect(m_title, &SafeMarkdown::linkActivated, this, &IdeaPage::activate);
    auto *edit = new QPushButton(icon(u"edit"_s, &Theme::soft), tr("Edit"), head);
    edit->setToolTip(tr("Edit this idea as Markdown (F2)"));
    connect(edit, &QPushButton::clicked, this, &IdeaPage::editRequested);
    row->addWidget(m_number, 0, Qt::AlignTop);
    row->addWidget(m_title, 1, Qt::AlignVCenter);
    row->addWidget(edit, 0, Qt::AlignTop);
    return head;
}

void IdeaPage::setIdea(const Idea &idea)
{
    const bool another = idea.id != m_idea.id;
    m_idea = idea;
    m_number->setText(QString::number(idea.number));
    m_title->setSource(idea.title);
    m_body->setSource(idea.body);
    m_body->setVisible(!idea.body.trimmed().isEmpty());
    fillTags();
    m_papers->setIdea(idea);
    if (another)
        ensureVisible(0, 0);
}

void IdeaPage::fillTags()
{
    fillTagChips(
        m_tags, m_library, m_idea.tags, [this] { Q_EMIT tagsRequested({m_idea.id}); },
        [this](const QString &name) {
            if (const auto changed = m_library.changeTags({}, {m_idea.id}, {}, {name}); !changed)
                m_notifier.fail(changed.error());
        });
}

// The link as the idea has it, with its label; its address decides what happens.
void IdeaPage::activate(const QString &url)
{
    for (const Link &link : m_idea.links) {
        if (QUrl(link.url) == QUrl(url) || link.url == url) {
            Q_EMIT linkRequested(link, m_idea.id);
            return;
        }
    }
    Q_EMIT linkRequested({{}, url}, m_idea.id);
}

} // namespace cabinet::gui
