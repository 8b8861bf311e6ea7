// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Idea.h"
#include "domain/Result.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTimer;

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class Notifier;
class PlainLabel;
class SafeMarkdown;

// An idea as Markdown with a live view beside it. Saving is one change; Esc leaves without, unless something was typed: then the
// text is saved, because undo is kinder than a question.
class IdeaEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IdeaEditor)
public:
    IdeaEditor(Library &library, Notifier &notifier, QWidget *parent = nullptr);

    void edit(const Idea &idea);
    void editNew();
    bool save();  // false: it could not be saved and the text stays; nothing changed is true
    bool close(); // saves and stops editing; false: see save()
    [[nodiscard]] bool isEditing() const { return m_editing; }

Q_SIGNALS:
    void done(cabinet::IdeaId idea); // not valid: a new idea that was left empty

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void start(const QString &heading);
    Result<void> change(const Idea &before);
    Result<void> add();
    void finish();
    void discard();
    void preview();

    Library &m_library;
    Notifier &m_notifier;
    Idea m_idea;
    bool m_editing = false;
    PlainLabel *m_heading = nullptr;
    QLineEdit *m_title = nullptr;
    QPlainTextEdit *m_body = nullptr;
    SafeMarkdown *m_preview = nullptr;
    QTimer *m_timer = nullptr;
};

} // namespace cabinet::gui
