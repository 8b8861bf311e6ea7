// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/AddPaperDialog.h"

#include "domain/PastedDraft.h"
#include "gui/theme/Icons.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/StatusText.h"
#include "library/Completion.h"
#include "library/Duplicates.h"
#include "library/Library.h"
#include "library/PlanPapers.h"
#include "ui_AddPaperDialog.h"

#include <QCompleter>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

QStringList split(const QString &text, QChar separator)
{
    QStringList parts;
    for (const QString &part : text.split(separator)) {
        if (!part.trimmed().isEmpty())
            parts.append(part.simplified());
    }
    return parts;
}

// Lines that were pasted into one line: ids and addresses and nothing else.
QList<PaperDraft> severalIn(const QString &text)
{
    QList<PaperDraft> drafts;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const Pasted one = recognise(word);
        if (one.kind != PastedKind::Identifier && one.kind != PastedKind::Page)
            return {};
        drafts += draftsOf(one);
    }
    return drafts;
}

void suggest(QLineEdit *field, const QStringList &words)
{
    auto *completer = new QCompleter(words, field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    field->setCompleter(completer);
}

} // namespace

AddPaperDialog::AddPaperDialog(Library &library, Notifier &notifier, const PaperDraft &draft, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_notifier(notifier)
    , m_ui(std::make_unique<Ui::AddPaperDialog>())
{
    m_ui->setupUi(this);
    QPushButton *add = m_ui->buttons->button(QDialogButtonBox::Ok);
    withKind(add, "primary")->setText(tr("Add paper"));
    m_ui->error->hide();
    m_ui->state->hide();
    for (const Status status : allStatuses)
        m_ui->status->addItem(statusDot(status), statusName(status), int(status));
    if (const auto topics = m_library.read().topics()) {
        QStringList words;
        for (const Topic &topic : *topics)
            words.append(topicText(topic.path));
        suggest(m_ui->topic, words);
    }
    fill(draft);
    // Pasted, it is whole at once; typed, it is whole when the field is left ("https://a" would do for an address already).
    connect(m_ui->title, &QLineEdit::textEdited, this, [this, before = qsizetype(0)](const QString &text) mutable {
        const bool pasted = text.size() > std::exchange(before, text.size()) + 1;
        if (pasted)
            takePasted();
    });
    connect(m_ui->title, &QLineEdit::editingFinished, this, &AddPaperDialog::takePasted);
    connect(m_ui->title, &QLineEdit::textChanged, add,
            [add](const QString &text) { add->setEnabled(!text.trimmed().isEmpty()); });
    add->setEnabled(!draft.title.isEmpty());
    m_ui->title->setFocus();
    m_ui->title->selectAll();
}

AddPaperDialog::~AddPaperDialog()
{
    m_ui->title->disconnect(this); // it loses the focus, and says so, when this is no AddPaperDialog any more
}

void AddPaperDialog::fill(const PaperDraft &draft)
{
    m_ui->title->setText(draft.title);
    m_ui->authors->setText(draft.authors.join(u"; "_s));
    m_ui->venue->setText(draft.venue);
    m_ui->topic->setText(topicText(draft.topic));
    m_ui->tags->setText(draft.tags.join(u", "_s));
    m_ui->status->setCurrentIndex(int(draft.status));
    m_more = draft;
    if (!draft.links.isEmpty()) {
        m_ui->linkLabel->setText(draft.links.first().label);
        m_ui->link->setText(draft.links.first().url);
    }
}

// What is pasted where the title goes fills the fields; a title made out of an address is selected, to be typed over.
void AddPaperDialog::takePasted()
{
    const Pasted pasted = recognise(m_ui->title->text());
    if (pasted.kind == PastedKind::Nothing)
        return;
    const QList<PaperDraft> several = pasted.kind == PastedKind::Title ? severalIn(pasted.text) : draftsOf(pasted);
    if (pasted.kind != PastedKind::Title || !several.isEmpty()) {
        const PaperDraft typed = draft();
        m_others = several;
        PaperDraft first = m_others.isEmpty() ? PaperDraft{.title = typed.title} : m_others.takeFirst();
        first.status = typed.status;
        first.topic = typed.topic;
        first.tags = typed.tags;
        fill(first);
        m_ui->title->selectAll();
    }
    lookForTwin();
}

void AddPaperDialog::lookForTwin()
{
    if (!m_others.isEmpty()) {
        say(tr("%n more paper(s) will be added with it.", nullptr, static_cast<int>(m_others.size())));
        return;
    }
    const auto twins = duplicatesOf(m_library.read().connection(), draft());
    const auto card = twins && !twins->isEmpty() ? m_library.read().cardsOf({twins->first().paper}) : QList<PaperCard>{};
    say(card && !card->isEmpty() ? tr("This may be a paper that you have already: “%1”").arg(card->first().title) : QString());
}

void AddPaperDialog::offerLookUp()
{
    QPushButton *ask = m_ui->buttons->addButton(tr("&Look up"), QDialogButtonBox::ActionRole);
    ask->setAutoDefault(false);
    connect(ask, &QPushButton::clicked, this, [this] {
        takePasted();
        Q_EMIT lookUpRequested(draft());
    });
}

void AddPaperDialog::say(const QString &text)
{
    m_ui->state->setText(text);
    m_ui->state->setVisible(!text.isEmpty());
}

void AddPaperDialog::complete(const PaperDraft &found)
{
    PaperDraft now = draft();
    completeDraft(now, found);
    fill(now);
    lookForTwin();
}

PaperDraft AddPaperDialog::draft() const
{
    PaperDraft draft;
    draft.title = m_ui->title->text().simplified();
    draft.authors = split(m_ui->authors->text(), u';');
    draft.venue = m_ui->venue->text().simplified();
    draft.topic = topicFromText(m_ui->topic->text());
    draft.tags = split(m_ui->tags->text(), u',');
    draft.status = Status(m_ui->status->currentData().toInt());
    if (const QString url = m_ui->link->text().trimmed(); !url.isEmpty()) {
        const QString label = m_ui->linkLabel->text().simplified();
        draft.links = {{label.isEmpty() ? u"Paper"_s : label, url}};
    }
    draft.links = mergedLinks(draft.links, {}, m_more.links.mid(1));
    draft.notes = m_more.notes;
    draft.abstract = m_more.abstract;
    draft.ids = m_more.ids;
    return draft;
}

void AddPaperDialog::accept()
{
    QList<PaperDraft> all{draft()};
    for (PaperDraft other : std::as_const(m_others)) {
        other.status = all.first().status;
        other.topic = all.first().topic;
        other.tags = all.first().tags;
        all.append(other);
    }
    const Result<QList<PaperId>> papers = m_library.addPapers(all);
    if (!papers) {
        m_ui->error->setText(papers.error().message);
        m_ui->error->show();
        return;
    }
    Q_EMIT added(papers->first());
    QDialog::accept();
}

} // namespace cabinet::gui
