// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Source.h"
#include "library/git/GitFile.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace cabinet::gui {

// How a list file stands in git, and the three things people do about it. Hidden when the file is in no work tree.
class GitPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GitPanel)
public:
    GitPanel(const QString &path, ListKind kind, QWidget *parent = nullptr);

    void refresh() { m_git.refresh(); }

Q_SIGNALS:
    void fileMayHaveChanged(); // a pull came to an end
    void datesRequested();     // of the cards, from the file's commits

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // Enter in the message commits and closes nothing

private:
    void show(const std::optional<GitState> &state);
    void suggest(const QByteArray &committed);
    void begin();
    void end();
    void giveFocusBack();
    void setBusy(bool busy);

    QString m_path;
    ListKind m_kind;
    GitFile m_git;
    GitState m_state;
    bool m_unfinished = false; // the file holds conflict marks
    QString m_said;
    QPointer<QWidget> m_pressed; // what began the work; none: somebody went on to elsewhere meanwhile
    QLabel *m_line;
    QLineEdit *m_message;
    QPushButton *m_commit;
    QPushButton *m_pull;
    QPushButton *m_push;
    QPushButton *m_dates;
    QPushButton *m_cancel;
    QLabel *m_output;
};

} // namespace cabinet::gui
