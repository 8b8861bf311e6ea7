// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/lists/GitPanel.h"

#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"
#include "library/ListFile.h"
#include "library/git/CommitMessage.h"
#include "markdown/Conflicts.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr qsizetype longestSaid = 600; // characters of git's output that are shown

QString lineOf(const GitState &state)
{
    QStringList parts{state.branch.isEmpty() ? GitPanel::tr("no branch") : state.branch};
    if (state.ahead > 0)
        parts << GitPanel::tr("%n to push", nullptr, state.ahead);
    if (state.behind > 0)
        parts << GitPanel::tr("%n to pull", nullptr, state.behind);
    parts << (state.uncommitted ? GitPanel::tr("not committed") : GitPanel::tr("committed"));
    return parts.join(u" · "_s);
}

// The end of what git has said, whole lines of it.
QString lastLines(const QString &said)
{
    const QString text = said.trimmed();
    if (text.size() <= longestSaid)
        return text;
    const qsizetype line = text.indexOf(u'\n', text.size() - longestSaid);
    return line < 0 ? text.right(longestSaid) : text.mid(line + 1);
}

} // namespace

GitPanel::GitPanel(const QString &path, ListKind kind, QWidget *parent)
    : QWidget(parent)
    , m_path(path)
    , m_kind(kind)
    , m_git(path)
    , m_line(withKind(new PlainLabel(this), "soft"))
    , m_message(new QLineEdit(this))
    , m_commit(new QPushButton(tr("C&ommit"), this))
    , m_pull(new QPushButton(tr("&Pull"), this))
    , m_push(new QPushButton(tr("P&ush"), this))
    , m_dates(new QPushButton(tr("Take &dates"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_output(withKind(new PlainLabel(this), "faint"))
{
    setObjectName(u"git"_s);
    m_message->setAccessibleName(tr("Commit message"));
    m_message->installEventFilter(this);
    m_output->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(6);
    column->addWidget(sectionHeading(tr("Git"), this));
    column->addWidget(m_line);
    column->addWidget(m_message);
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {m_commit, m_pull, m_push, m_dates, m_cancel})
        row->addWidget(button);
    row->addStretch();
    column->addLayout(row);
    column->addWidget(m_output);
    connect(&m_git, &GitFile::state, this, &GitPanel::show);
    connect(&m_git, &GitFile::committed, this, &GitPanel::suggest);
    connect(&m_git, &GitFile::said, this, [this](const QString &text) {
        m_said += text;
        m_output->setText(lastLines(m_said));
        m_output->setVisible(true);
    });
    connect(&m_git, &GitFile::done, this, &GitPanel::end);
    connect(m_commit, &QPushButton::clicked, this, [this] {
        begin();
        m_git.commit(m_message->text());
    });
    connect(m_pull, &QPushButton::clicked, this, [this] {
        begin();
        m_git.pull();
    });
    connect(m_push, &QPushButton::clicked, this, [this] {
        begin();
        m_git.push();
    });
    connect(m_cancel, &QPushButton::clicked, &m_git, &GitFile::cancel);
    m_dates->setToolTip(tr("Since when each card stands in the file and when it was read, by the file's commits"));
    m_dates->hide();
    connect(m_dates, &QPushButton::clicked, this, &GitPanel::datesRequested);
    connect(m_message, &QLineEdit::textChanged, this, [this] { setBusy(false); });
    m_output->hide();
    hide();
    setBusy(false);
    m_git.refresh();
}

bool GitPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_message || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    m_commit->click();
    return true;
}

void GitPanel::show(const std::optional<GitState> &state)
{
    setVisible(state.has_value());
    m_state = state.value_or(GitState{});
    m_unfinished = false;
    m_line->setText(lineOf(m_state));
    m_message->setVisible(m_state.uncommitted);
    setBusy(false);
    giveFocusBack();
}

// What changed since the last commit; what was typed already stays.
void GitPanel::suggest(const QByteArray &committed)
{
    m_dates->setVisible(!committed.isEmpty());
    if (!m_state.uncommitted)
        return;
    const Result<ListFile> now = readListFile(m_path);
    m_unfinished = now && markdown::splitConflicts(now->bytes);
    if (m_unfinished)
        m_line->setText(tr("%1: a merge to finish first").arg(lineOf(m_state)));
    setBusy(m_git.isBusy());
    if (now && !m_unfinished && !m_message->isModified())
        m_message->setText(commitMessage(committed, now->bytes, m_kind, QFileInfo(m_path).fileName()));
}

// Its button cannot be used meanwhile: the focus waits on Cancel, and comes back.
void GitPanel::begin()
{
    m_said.clear();
    m_pressed = focusWidget();
    setBusy(true);
    m_cancel->setFocus();
}

void GitPanel::end()
{
    if (!m_cancel->hasFocus())
        m_pressed = nullptr;
    setBusy(false);
    Q_EMIT fileMayHaveChanged();
}

void GitPanel::giveFocusBack()
{
    if (m_pressed == nullptr)
        return;
    for (QWidget *widget : {m_pressed.data(), static_cast<QWidget *>(m_push), static_cast<QWidget *>(m_pull)}) {
        if (widget->isVisible() && widget->isEnabled()) {
            widget->setFocus();
            break;
        }
    }
    m_pressed = nullptr;
}

void GitPanel::setBusy(bool busy)
{
    m_commit->setVisible(m_state.uncommitted);
    m_commit->setEnabled(!busy && !m_unfinished && !m_message->text().trimmed().isEmpty());
    m_pull->setEnabled(!busy && m_state.hasUpstream);
    m_push->setEnabled(!busy && m_state.hasUpstream && m_state.ahead > 0);
    m_cancel->setVisible(busy);
}

} // namespace cabinet::gui
