// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/AddPaperDialog.h"

#include "domain/UrlDraft.h"
#include "gui/theme/Icons.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/StatusText.h"
#include "library/Library.h"
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

void complete(QLineEdit *field, const QStringList &words)
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
    for (const Status status : allStatuses)
        m_ui->status->addItem(statusDot(status), statusName(status), int(status));
    if (const auto topics = m_library.read().topics()) {
        QStringList words;
        for (const Topic &topic : *topics)
            words.append(topicText(topic.path));
        complete(m_ui->topic, words);
    }
    fill(draft);
    // Pasted, it is whole at once; typed, it is whole when the field is left ("https://a" would do for an address already).
    connect(m_ui->title, &QLineEdit::textEdited, this, [this, before = qsizetype(0)](const QString &text) mutable {
        const bool pasted = text.size() > std::exchange(before, text.size()) + 1;
        if (pasted)
            takeAddress();
    });
    connect(m_ui->title, &QLineEdit::editingFinished, this, &AddPaperDialog::takeAddress);
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
    if (!draft.links.isEmpty()) {
        m_ui->linkLabel->setText(draft.links.first().label);
        m_ui->link->setText(draft.links.first().url);
    }
}

// An address pasted where the title goes becomes the link; a first title is read out of it and selected, to be typed over.
void AddPaperDialog::takeAddress()
{
    const std::optional<PaperDraft> fromAddress = draftFromAddress(m_ui->title->text());
    if (!fromAddress)
        return;
    m_ui->link->setText(fromAddress->links.first().url);
    m_ui->title->setText(fromAddress->title);
    m_ui->title->selectAll();
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
    return draft;
}

void AddPaperDialog::accept()
{
    const Result<PaperId> paper = m_library.addPaper(draft());
    if (!paper) {
        m_ui->error->setText(paper.error().message);
        m_ui->error->show();
        return;
    }
    Q_EMIT added(*paper);
    QDialog::accept();
}

} // namespace cabinet::gui
