// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QStringList>

#include <functional>
#include <optional>

namespace cabinet {

// How one file stands in its git work tree (git status --porcelain=v2 --branch).
struct GitState
{
    QString branch; // empty: no branch is checked out
    bool hasUpstream = false;
    int ahead = 0; // commits of ours that the other side has not
    int behind = 0;
    bool uncommitted = false; // this file: changed or not known to git

    friend bool operator==(const GitState &, const GitState &) = default;
};
[[nodiscard]] GitState gitStateFrom(const QByteArray &porcelain);

// The user's own git, to be started with more arguments in `folder`; no program when there is none.
void prepareGit(QProcess &process, const QString &folder);

// One file of a git work tree, through the user's own git: the absolute program, a list of arguments, no shell, nothing to type
// into (git asks its own helpers for passwords). One thing at a time; nothing blocks.
class GitFile final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GitFile)
public:
    explicit GitFile(const QString &path, QObject *parent = nullptr);
    ~GitFile() override; // ends what runs

    void refresh();                      // answers with `state`
    void commit(const QString &message); // only this file, or the merge that git has begun
    void pull();
    void push();
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_process.state() != QProcess::NotRunning; }

Q_SIGNALS:
    void state(const std::optional<cabinet::GitState> &state); // none: no git, or the file is in no work tree
    void committed(const QByteArray &bytes);                   // the file as it was last committed; follows `state`
    void said(const QString &text);                            // what git prints, as it comes
    void done(bool ok);                                        // commit, pull or push came to an end; `refresh` follows by itself

private:
    using Then = std::function<void(bool ok, const QByteArray &output)>;
    void run(const QStringList &arguments, const Then &then, bool tells);
    void act(const QStringList &arguments);
    void commitAdded(const QString &message);
    void finished(int code, QProcess::ExitStatus status);
    void readState(bool ok, const QByteArray &output);

    QString m_program;    // absolute; empty: no git here
    QStringList m_always; // arguments
    QString m_name;
    QProcess m_process;
    QByteArray m_output;
    Then m_then;
    bool m_tells = false;
};

} // namespace cabinet
