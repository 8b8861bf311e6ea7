// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/git/GitFile.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <utility>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

constexpr int endPatience = 2'000; // milliseconds

QProcessEnvironment quietEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s); // there is no terminal: fail rather than wait for ever
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return environment;
}

} // namespace

GitState gitStateFrom(const QByteArray &porcelain)
{
    GitState state;
    for (const QByteArray &line : porcelain.split('\n')) {
        const QByteArrayList words = line.split(' ');
        if (line.startsWith("# branch.head ") && words.value(2) != "(detached)")
            state.branch = QString::fromUtf8(words.value(2));
        else if (line.startsWith("# branch.upstream "))
            state.hasUpstream = true;
        else if (line.startsWith("# branch.ab ")) {
            state.ahead = words.value(2).mid(1).toInt();
            state.behind = words.value(3).mid(1).toInt();
        } else if (!line.isEmpty() && !line.startsWith('#')) {
            state.uncommitted = true;
        }
    }
    return state;
}

void prepareGit(QProcess &process, const QString &folder)
{
    process.setProgram(QStandardPaths::findExecutable(u"git"_s));
    process.setProcessEnvironment(quietEnvironment());
    process.setArguments({u"-C"_s, folder, u"-c"_s, u"core.quotePath=false"_s});
}

GitFile::GitFile(const QString &path, QObject *parent)
    : QObject(parent)
    , m_name(QFileInfo(path).fileName())
{
    prepareGit(m_process, QFileInfo(path).absolutePath());
    m_program = m_process.program();
    m_always = m_process.arguments();
    m_process.setStandardInputFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] {
        const QByteArray text = m_process.readAllStandardOutput();
        m_output += text;
        if (m_tells)
            Q_EMIT said(QString::fromUtf8(text));
    });
    connect(&m_process, &QProcess::readyReadStandardError, this, [this] {
        const QByteArray text = m_process.readAllStandardError();
        if (m_tells)
            Q_EMIT said(QString::fromUtf8(text));
    });
    connect(&m_process, &QProcess::finished, this, &GitFile::finished);
}

GitFile::~GitFile()
{
    m_process.disconnect(this);
    if (!isBusy())
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(endPatience))
        m_process.kill();
    m_process.waitForFinished(endPatience);
}

void GitFile::run(const QStringList &arguments, const Then &then, bool tells)
{
    if (isBusy())
        return;
    m_output.clear();
    m_then = then;
    m_tells = tells;
    m_process.setArguments(m_always + arguments);
    m_process.start();
}

void GitFile::finished(int code, QProcess::ExitStatus status)
{
    const Then then = std::exchange(m_then, {});
    if (then)
        then(status == QProcess::NormalExit && code == 0, m_output);
}

void GitFile::refresh()
{
    if (m_program.isEmpty()) {
        Q_EMIT state({});
        return;
    }
    run(
        {u"status"_s, u"--porcelain=v2"_s, u"--branch"_s, u"--"_s, m_name},
        [this](bool ok, const QByteArray &output) { readState(ok, output); }, false);
}

void GitFile::readState(bool ok, const QByteArray &output)
{
    if (!ok) {
        Q_EMIT state({});
        return;
    }
    Q_EMIT state(gitStateFrom(output));
    run(
        {u"show"_s, u"HEAD:./"_s + m_name}, [this](bool, const QByteArray &bytes) { Q_EMIT committed(bytes); }, false);
}

void GitFile::act(const QStringList &arguments)
{
    run(
        arguments,
        [this](bool ok, const QByteArray &) {
            Q_EMIT done(ok);
            refresh();
        },
        true);
}

void GitFile::commit(const QString &message)
{
    run(
        {u"add"_s, u"--"_s, m_name},
        [this, message](bool ok, const QByteArray &) {
            if (ok)
                commitAdded(message);
            else
                Q_EMIT done(false);
        },
        true);
}

// A merge is committed whole, with the files git has merged itself; git takes no single file of it.
void GitFile::commitAdded(const QString &message)
{
    run(
        {u"rev-parse"_s, u"-q"_s, u"--verify"_s, u"MERGE_HEAD"_s},
        [this, message](bool merging, const QByteArray &) {
            const QStringList commit{u"commit"_s, u"-m"_s, message};
            act(merging ? commit : commit + QStringList{u"--"_s, m_name});
        },
        false);
}

// Where commits stand on both sides and nobody has set how they come together, git pulls nothing: then they are merged.
void GitFile::pull()
{
    run(
        {u"config"_s, u"--get-regexp"_s, uR"(^(pull\.(rebase|ff)|branch\..*\.rebase)$)"_s},
        [this](bool decided, const QByteArray &) {
            const QStringList pull{u"pull"_s, u"--no-edit"_s};
            act(decided ? pull : pull + QStringList{u"--no-rebase"_s});
        },
        false);
}

void GitFile::push()
{
    act({u"push"_s});
}

void GitFile::cancel()
{
    if (isBusy())
        m_process.terminate();
}

} // namespace cabinet
