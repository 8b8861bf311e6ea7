// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cabinet/IdeaEditor.h"

#include "gui/notice/Notifier.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/SafeMarkdown.h"
#include "library/Library.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr int previewDelay = 120; // milliseconds after the last key

} // namespace

IdeaEditor::IdeaEditor(Library &library, Notifier &notifier, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_notifier(notifier)
    , m_heading(withKind(new PlainLabel(this), "title"))
    , m_title(withKind(new QLineEdit(this), "large"))
    , m_body(new QPlainTextEdit(this))
    , m_preview(new SafeMarkdown(tr("Preview"), this))
    , m_timer(new QTimer(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 24, 28, 20);
    layout->setSpacing(12);
    auto *head = new QHBoxLayout;
    auto *discardButton = new QPushButton(tr("Discard"), this);
    auto *saveButton = withKind(new QPushButton(tr("Save"), this), "primary");
    saveButton->setToolTip(tr("Save (Ctrl+Return)"));
    head->addWidget(m_heading, 1);
    head->addWidget(discardButton);
    head->addWidget(saveButton);
    layout->addLayout(head);
    m_title->setPlaceholderText(tr("What is the idea, in one line?"));
    m_title->setAccessibleName(tr("First line of the idea"));
    layout->addWidget(m_title);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    m_body->setPlaceholderText(tr("More, as Markdown: lists, [links](https://…), emphasis"));
    m_body->setAccessibleName(tr("Text of the idea, as Markdown"));
    m_body->setTabChangesFocus(true);
    splitter->addWidget(m_body);
    auto *frame = withKind(new QFrame(splitter), "panel");
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(16, 12, 16, 12);
    inside->addWidget(m_preview);
    splitter->addWidget(frame);
    splitter->setSizes({500, 500});
    layout->addWidget(splitter, 1);
    m_timer->setSingleShot(true);
    m_timer->setInterval(previewDelay);
    connect(m_timer, &QTimer::timeout, this, &IdeaEditor::preview);
    connect(m_title, &QLineEdit::textChanged, m_timer, qOverload<>(&QTimer::start));
    connect(m_body, &QPlainTextEdit::textChanged, m_timer, qOverload<>(&QTimer::start));
    connect(saveButton, &QPushButton::clicked, this, &IdeaEditor::finish);
    connect(discardButton, &QPushButton::clicked, this, &IdeaEditor::discard);
}

void IdeaEditor::edit(const Idea &idea)
{
    m_idea = idea;
    start(tr("Idea %1").arg(idea.number));
    m_body->setFocus();
    m_body->moveCursor(QTextCursor::End);
}

void IdeaEditor::editNew()
{
    m_idea = {};
    start(tr("New idea"));
    m_title->setFocus();
}

void IdeaEditor::start(const QString &heading)
{
    m_editing = true;
    m_heading->setText(heading);
    m_title->setText(m_idea.title);
    m_body->setPlainText(m_idea.body);
    preview();
}

bool IdeaEditor::save()
{
    const QString title = m_title->text().simplified();
    const QString body = m_body->toPlainText();
    if (!m_editing || (title == m_idea.title && body == m_idea.body))
        return true;
    const Idea before = m_idea; // the library's signal comes back here while it is being written
    m_idea.title = title;
    m_idea.body = body;
    const Result<void> written = before.id.isValid() ? change(before) : add();
    if (!written) {
        m_idea = before;
        m_notifier.fail(written.error());
    }
    return written.ok();
}

Result<void> IdeaEditor::change(const Idea &before)
{
    IdeaEdit edit;
    if (m_idea.title != before.title)
        edit.title = m_idea.title;
    if (m_idea.body != before.body)
        edit.body = m_idea.body;
    const Library::Changed changed = m_library.editIdea(m_idea.id, edit);
    return changed ? Result<void>() : Result<void>(changed.error());
}

Result<void> IdeaEditor::add()
{
    const Result<IdeaId> added = m_library.addIdea({.title = m_idea.title, .body = m_idea.body});
    if (!added)
        return added.error();
    m_idea.id = *added;
    return {};
}

void IdeaEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool saves = event->key() == Qt::Key_Escape || (isReturn && event->modifiers().testFlag(Qt::ControlModifier));
    if (saves)
        finish();
    else
        QWidget::keyPressEvent(event);
}

bool IdeaEditor::close()
{
    if (!save())
        return false;
    m_editing = false;
    return true;
}

void IdeaEditor::finish()
{
    if (close())
        Q_EMIT done(m_idea.id);
}

void IdeaEditor::discard()
{
    m_editing = false;
    Q_EMIT done(m_idea.id);
}

void IdeaEditor::preview()
{
    m_preview->setSource(u"### %1\n\n%2"_s.arg(m_title->text(), m_body->toPlainText()));
}

} // namespace cabinet::gui
