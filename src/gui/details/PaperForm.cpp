// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/PaperForm.h"

#include "domain/PdfLink.h"
#include "gui/details/LinkRows.h"
#include "gui/details/RelativeTime.h"
#include "gui/notice/Notifier.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"
#include "gui/widgets/FlowLayout.h"
#include "gui/widgets/InlineText.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/StatusText.h"
#include "gui/widgets/TagChips.h"
#include "library/ChangeText.h"
#include "library/Library.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr int mostHistory = 8;

QLineEdit *inplaceLine(const QString &name, const QString &placeholder, QWidget *parent)
{
    auto *line = withKind(new QLineEdit(parent), "inplace");
    line->setAccessibleName(name);
    line->setPlaceholderText(placeholder);
    return line;
}

// A line that is being typed in keeps what is typed.
void put(QLineEdit *line, const QString &text)
{
    if (line->hasFocus() && line->isModified())
        return;
    line->setText(text);
    line->setCursorPosition(0);
    line->setModified(false);
}

void put(InlineText *field, const QString &text)
{
    if (!(field->hasFocus() && field->isChanged()))
        field->setStored(text);
}

QStringList authorsOf(const QString &typed)
{
    QStringList authors;
    for (const QString &name : typed.split(u';')) {
        if (!name.trimmed().isEmpty())
            authors.append(name.simplified());
    }
    return authors;
}

} // namespace

PaperForm::PaperForm(Library &library, const network::PdfCache &cache, Notifier &notifier, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_cache(cache)
    , m_notifier(notifier)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    makeHead(layout);
    makeButtons(layout);
    makeSections(layout);
    layout->addStretch(1);
}

void PaperForm::makeHead(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_venue = withKind(inplaceLine(tr("Venue"), tr("Venue"), this), "chip");
    m_venue->setMaximumWidth(140);
    connect(m_venue, &QLineEdit::editingFinished, this, [this] {
        if (m_venue->isModified() && save({.venue = m_venue->text()}))
            m_venue->setModified(false);
    });
    m_status = withKind(new QToolButton(this), "quiet");
    m_status->setPopupMode(QToolButton::InstantPopup);
    m_status->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *menu = new QMenu(m_status);
    for (const Status status : allStatuses)
        menu->addAction(statusDot(status), statusName(status), this, [this, status] { moveTo(status); });
    m_status->setMenu(menu);
    row->addWidget(m_venue);
    row->addWidget(m_status);
    row->addStretch(1);
    layout->addLayout(row);

    m_title = new InlineText(tr("Title"), tr("Title"), InlineText::Lines::One, this);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.2);
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    connect(m_title, &InlineText::committed, this, [this](const QString &text) { m_saved = save({.title = text}); });
    layout->addWidget(m_title);

    m_authors = inplaceLine(tr("Authors, separated by semicolons"), tr("Authors; separated by semicolons"), this);
    connect(m_authors, &QLineEdit::editingFinished, this, [this] {
        if (m_authors->isModified() && save({.authors = authorsOf(m_authors->text())}))
            m_authors->setModified(false);
    });
    layout->addWidget(m_authors);
    m_topic = inplaceLine(tr("Topic"), tr("Topic › subtopic"), this);
    connect(m_topic, &QLineEdit::editingFinished, this, &PaperForm::saveTopic);
    layout->addWidget(m_topic);
}

void PaperForm::makeButtons(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_open = withKind(new QPushButton(tr("Open PDF"), this), "primary");
    m_note = new QPushButton(tr("Note"), this);
    m_note->setAccessibleName(tr("Open the note"));
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_paper.id); });
    connect(m_note, &QPushButton::clicked, this, [this] { Q_EMIT noteRequested(m_paper.id); });
    row->addWidget(m_open);
    row->addWidget(m_note);
    row->addStretch(1);
    layout->addLayout(row);
}

void PaperForm::makeSections(QVBoxLayout *layout)
{
    m_links = new LinkRows(section(layout, tr("Links")));
    m_links->parentWidget()->layout()->addWidget(m_links);
    connect(m_links, &LinkRows::committed, this, [this](const Links &links) { m_saved = save({.links = links}); });
    connect(m_links, &LinkRows::offerTaken, this,
            [this](LinkOffer offer, const Link &link) { Q_EMIT linkOfferTaken(offer, link, m_paper.id); });
    connect(m_links, &LinkRows::openRequested, this, [this](const Link &link) { Q_EMIT linkRequested(link, m_paper.id); });

    m_tags = new QWidget(section(layout, tr("Tags")));
    new FlowLayout(m_tags);
    m_tags->parentWidget()->layout()->addWidget(m_tags);

    m_ideasSection = section(layout, tr("Ideas"));
    m_ideas = new QWidget(m_ideasSection);
    auto *ideas = new QVBoxLayout(m_ideas);
    ideas->setContentsMargins(0, 0, 0, 0);
    ideas->setSpacing(0);
    m_ideasSection->layout()->addWidget(m_ideas);

    m_notes = new InlineText(tr("Notes, as Markdown"), tr("Write notes in Markdown"), InlineText::Lines::Many,
                             section(layout, tr("Notes")));
    m_notes->setMinimumLines(3);
    m_notes->parentWidget()->layout()->addWidget(m_notes);
    connect(m_notes, &InlineText::committed, this, [this](const QString &text) { m_saved = save({.notes = text}); });

    makeAbstract(layout);
    m_history = new QWidget(section(layout, tr("History")));
    auto *history = new QVBoxLayout(m_history);
    history->setContentsMargins(0, 0, 0, 0);
    history->setSpacing(4);
    m_history->parentWidget()->layout()->addWidget(m_history);
}

// Only there when there is something to read.
void PaperForm::makeAbstract(QVBoxLayout *layout)
{
    m_identifiers = withKind(new PlainLabel(this), "faint");
    m_identifiers->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_identifiers->setAccessibleName(tr("Identifiers"));
    m_identifiers->setWordWrap(true);
    m_abstractSection = section(layout, tr("Abstract"));
    m_abstract = new InlineText(tr("Abstract"), {}, InlineText::Lines::Many, m_abstractSection);
    m_abstractSection->layout()->addWidget(m_abstract);
    connect(m_abstract, &InlineText::committed, this, [this](const QString &text) { m_saved = save({.abstract = text}); });
    layout->addWidget(m_identifiers);
}

QWidget *PaperForm::section(QVBoxLayout *layout, const QString &title)
{
    auto *box = new QWidget(this);
    auto *inside = new QVBoxLayout(box);
    inside->setContentsMargins(0, 8, 0, 0);
    inside->setSpacing(4);
    inside->addWidget(sectionHeading(title, box));
    layout->addWidget(box);
    return box;
}

void PaperForm::setPaper(const Paper &paper)
{
    m_paper = paper;
    put(m_venue, paper.venue.text);
    put(m_title, paper.title);
    put(m_authors, paper.authors.join(u"; "_s));
    put(m_topic, paper.topics.isEmpty() ? QString() : topicText(paper.topics.first()));
    put(m_notes, paper.notes);
    put(m_abstract, paper.abstract);
    m_abstractSection->setVisible(!paper.abstract.isEmpty());
    m_identifiers->setText(shownIdentifiers(paper.ids).join(u" · "_s));
    m_identifiers->setVisible(!paper.ids.isEmpty());
    m_status->setText(statusName(paper.status));
    m_status->setIcon(statusDot(paper.status));
    m_status->setAccessibleName(tr("Status: %1").arg(statusName(paper.status)));
    m_open->setEnabled(choosePdfLink(paper.links).has_value());
    m_note->setEnabled(chooseNoteLink(paper.links).has_value());
    m_links->setStored(paper.links);
    fillVerdicts();
    fillTags();
    fillIdeas();
    fillHistory();
}

void PaperForm::editTitle()
{
    m_title->setFocus();
    m_title->selectAll();
}

void PaperForm::addLink()
{
    m_links->addRow();
}

bool PaperForm::finishEditing()
{
    m_saved = true;
    m_title->commit();
    m_notes->commit();
    m_abstract->commit();
    m_links->commit();
    for (QLineEdit *line : {m_venue, m_authors, m_topic}) {
        if (line->isModified())
            Q_EMIT line->editingFinished();
    }
    return m_saved;
}

void PaperForm::fillVerdicts()
{
    QStringList urls;
    for (const Link &link : std::as_const(m_paper.links))
        urls.append(link.url);
    const auto verdicts = m_library.linkVerdicts(urls);
    m_links->setVerdicts(verdicts ? *verdicts : QHash<QString, LinkVerdict>());
}

void PaperForm::fillTags()
{
    fillTagChips(
        m_tags, m_library, m_paper.tags, [this] { Q_EMIT tagsRequested({m_paper.id}); },
        [this](const QString &name) {
            if (const auto changed = m_library.changeTags({m_paper.id}, {}, {}, {name}); !changed)
                m_notifier.fail(changed.error());
        });
}

void PaperForm::fillIdeas()
{
    emptyBox(m_ideas);
    const Result<QList<IdeaRow>> ideas = m_library.read().ideasOfPaper(m_paper.id);
    m_ideasSection->setVisible(ideas.ok() && !ideas->isEmpty());
    if (!ideas)
        return;
    for (const IdeaRow &idea : *ideas) {
        auto *button = withKind(new QToolButton(m_ideas), "link");
        const QString text = u"#%1  %2"_s.arg(idea.number).arg(idea.title);
        button->setText(fontMetrics().elidedText(text, Qt::ElideRight, 250).replace(u'&', u"&&"_s));
        button->setAccessibleName(text);
        connect(button, &QToolButton::clicked, this, [this, id = idea.id] { Q_EMIT ideaRequested(id); });
        m_ideas->layout()->addWidget(button);
    }
}

void PaperForm::fillHistory()
{
    emptyBox(m_history);
    const Result<QList<ChangeSummary>> changes = m_library.read().historyOf(m_paper.id, mostHistory);
    if (!changes)
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const ChangeSummary &change : *changes) {
        if (change.undone)
            continue;
        auto *label =
            withKind(new PlainLabel(u"%1 · %2"_s.arg(changeText(change), relativeTime(change.at, now)), m_history), "soft");
        label->setWordWrap(true);
        label->setToolTip(QLocale().toString(change.at.toLocalTime(), QLocale::LongFormat));
        m_history->layout()->addWidget(label);
    }
}

bool PaperForm::save(const PaperEdit &edit)
{
    const Library::Changed changed = m_library.editPaper(m_paper.id, edit);
    if (!changed)
        m_notifier.fail(changed.error());
    return changed.ok();
}

void PaperForm::saveTopic()
{
    if (!m_topic->isModified())
        return;
    const Library::Changed changed = m_library.setTopic({m_paper.id}, topicFromText(m_topic->text()));
    m_saved = changed.ok();
    if (m_saved)
        m_topic->setModified(false);
    else
        m_notifier.fail(changed.error());
}

void PaperForm::moveTo(Status status)
{
    if (const Library::Changed moved = m_library.movePapers({m_paper.id}, status, {}); !moved)
        m_notifier.fail(moved.error());
}

} // namespace cabinet::gui
