// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cabinet/IdeaPapers.h"

#include "gui/cabinet/PaperPicker.h"
#include "gui/notice/Notifier.h"
#include "gui/theme/Icons.h"
#include "gui/widgets/FlowLayout.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/StatusText.h"
#include "gui/widgets/TagChips.h"
#include "library/Library.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr int mostSuggestions = 6;
constexpr int mostLabel = 36; // letters on a button

QString shortened(const QString &text)
{
    return text.size() <= mostLabel ? text : text.left(mostLabel - 1).trimmed() + u'…';
}

QString forButton(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

bool hasUrl(const QList<PaperCard> &cards, const QString &url)
{
    return std::any_of(cards.cbegin(), cards.cend(), [&](const PaperCard &card) {
        return std::any_of(card.links.cbegin(), card.links.cend(), [&](const Link &link) { return link.url == url; });
    });
}

} // namespace

IdeaPapers::IdeaPapers(Library &library, Notifier &notifier, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_notifier(notifier)
    , m_rows(new QWidget(this))
    , m_buttons(new QWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(sectionHeading(tr("Papers of this idea"), this));
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    layout->addWidget(m_rows);
    new FlowLayout(m_buttons, 8);
    layout->addWidget(m_buttons);
}

void IdeaPapers::setIdea(const Idea &idea)
{
    m_idea = idea;
    emptyBox(m_rows);
    const Result<QList<PaperCard>> cards = m_library.read().papersOfIdea(idea.id);
    if (!cards)
        return m_notifier.warn(cards.error());
    for (const PaperCard &card : *cards)
        m_rows->layout()->addWidget(row(card));
    m_rows->setVisible(!cards->isEmpty());
    fillSuggestions(*cards);
}

QWidget *IdeaPapers::row(const PaperCard &card)
{
    auto *frame = withKind(new QFrame(m_rows), "panel");
    auto *layout = new QHBoxLayout(frame);
    layout->setContentsMargins(12, 8, 8, 8);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *title = withKind(new PlainLabel(card.title, frame), "strong");
    title->setWordWrap(true);
    words->addWidget(title);
    const QString facts = card.venue.isEmpty() ? statusName(card.status) : u"%1 · %2"_s.arg(statusName(card.status), card.venue);
    auto *factsRow = new QHBoxLayout;
    factsRow->addWidget(new IconLabel(statusDot(card.status), 16, frame));
    factsRow->addWidget(withKind(new PlainLabel(facts, frame), "soft"), 1);
    words->addLayout(factsRow);
    layout->addLayout(words, 1);
    const auto button = [&](const QString &iconName, const QString &name, auto &&act) {
        auto *tool = withKind(new QToolButton(frame), "quiet");
        tool->setIcon(icon(iconName, &Theme::soft));
        tool->setAccessibleName(u"%1: %2"_s.arg(name, card.title));
        tool->setToolTip(name);
        connect(tool, &QToolButton::clicked, this, act);
        layout->addWidget(tool, 0, Qt::AlignTop);
    };
    button(u"pdf"_s, tr("Open the PDF"), [this, id = card.id] { Q_EMIT openRequested(id); });
    button(u"board"_s, tr("Show on the board"), [this, id = card.id] { Q_EMIT paperRequested(id); });
    button(u"close"_s, tr("Unlink from this idea"), [this, id = card.id] {
        if (const Library::Changed changed = m_library.unlinkPaper(m_idea.id, id); !changed)
            m_notifier.fail(changed.error());
    });
    return frame;
}

// A link of the idea that no paper of it has yet can become a card.
void IdeaPapers::fillSuggestions(const QList<PaperCard> &cards)
{
    emptyBox(m_buttons);
    int offered = 0;
    for (const Link &link : m_idea.links) {
        if (offered == mostSuggestions || hasUrl(cards, link.url))
            continue;
        const QString name = link.label.isEmpty() ? link.url : link.label;
        auto *make =
            new QPushButton(icon(u"add"_s, &Theme::soft), forButton(tr("Make a card from “%1”").arg(shortened(name))), m_buttons);
        make->setAccessibleName(tr("Make a card from “%1”").arg(name));
        make->setToolTip(link.url.toHtmlEscaped());
        connect(make, &QPushButton::clicked, this, [this, link] { makeCard(link); });
        m_buttons->layout()->addWidget(make);
        ++offered;
    }
    auto *existing = new QPushButton(icon(u"link"_s, &Theme::soft), tr("Link a paper…"), m_buttons);
    connect(existing, &QPushButton::clicked, this, &IdeaPapers::linkPaper);
    m_buttons->layout()->addWidget(existing);
}

void IdeaPapers::makeCard(const Link &link)
{
    if (const Result<PaperId> paper = m_library.addPaperFromIdea(m_idea.id, link); !paper)
        m_notifier.fail(paper.error());
}

void IdeaPapers::linkPaper()
{
    auto *picker = new PaperPicker(m_library, this);
    connect(picker, &PaperPicker::picked, this, [this](PaperId paper) {
        if (const Library::Changed changed = m_library.linkPaper(m_idea.id, paper); !changed)
            m_notifier.fail(changed.error());
    });
    picker->open();
}

} // namespace cabinet::gui
