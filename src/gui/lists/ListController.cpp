// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/lists/ListController.h"

#include "gui/lists/ClashDialog.h"
#include "gui/lists/ListDialog.h"
#include "gui/lists/SyncText.h"
#include "gui/lists/WriteDialog.h"
#include "gui/notice/Notifier.h"
#include "gui/theme/Icons.h"
#include "library/Library.h"

#include <QAction>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

using State = SyncResult::State;

namespace {

QString actionOf(State state)
{
    if (state == State::InStep || state == State::CannotWrite)
        return {};
    if (state == State::AsksLeave)
        return ListController::tr("Show");
    return state == State::Vanished ? ListController::tr("Put it back") : ListController::tr("Decide…");
}

} // namespace

ListController::ListController(Library &library, Notifier &notifier, QWidget *window)
    : QObject(window)
    , m_library(library)
    , m_notifier(notifier)
    , m_window(window)
    , m_syncer(library)
    , m_dater(library, notifier, window)
    , m_open(new QAction(tr("&List files…"), this))
{
    m_open->setShortcut(Qt::CTRL | Qt::Key_L);
    connect(m_open, &QAction::triggered, this, &ListController::openFirst);
    connect(&m_syncer, &Syncer::synced, this, &ListController::synced);
    connect(&m_syncer, &Syncer::failed, this, &ListController::failed);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            m_syncer.lookAgain();
    });
}

void ListController::start()
{
    if (!m_library.isReadOnly())
        m_syncer.start();
}

QString ListController::nameOf(SourceId source) const
{
    const Result<Source> found = m_library.source(source);
    return found ? QFileInfo(found->path).fileName() : QString();
}

void ListController::openFirst()
{
    const Result<QList<Source>> sources = m_library.read().sources();
    if (!sources || sources->isEmpty())
        m_notifier.say(tr("There is no list file yet. Import one first (Ctrl+I)."));
    else
        open(sources->first().path);
}

void ListController::open(const QString &file)
{
    const Result<std::optional<Source>> source = m_library.read().sourceAt(file);
    if (!source || !*source)
        return;
    const SourceId id = (*source)->id;
    m_dialog = new ListDialog(m_library, m_notifier, id, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ListDialog::syncRequested, this, [this](SourceId wanted) { syncNow(wanted); });
    connect(m_dialog, &ListDialog::readRequested, this, &ListController::readRequested);
    connect(m_dialog, &ListDialog::datesRequested, this, [this](const QString &path) { m_dater.take({path}); });
    connect(m_dialog, &ListDialog::answerRequested, this, [this, id] { answer(id, m_syncer.last(id)); });
    const SyncResult last = m_syncer.last(id);
    m_dialog->showState(last, actionOf(last.state));
    m_dialog->open();
}

void ListController::showMenu(const QString &file, const QPoint &globalPos)
{
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(icon(u"list-file"_s, &Theme::soft), tr("&Open the page of this list")), &QAction::triggered, this,
            [this, file] { open(file); });
    connect(menu->addAction(icon(u"link"_s, &Theme::soft), tr("&Check the links of this list")), &QAction::triggered, this,
            [this, file] { Q_EMIT checkRequested(file); });
    menu->popup(globalPos);
}

void ListController::link(const QStringList &files)
{
    for (const QString &file : files) {
        const Result<std::optional<Source>> source = m_library.read().sourceAt(file);
        if (!source || !*source)
            continue;
        if (const auto done = m_library.linkSource((*source)->id, SourceMode::InStep); !done)
            m_notifier.fail(done.error());
    }
}

void ListController::lookAt(const QStringList &files)
{
    bool inStep = true;
    for (const QString &file : files) {
        const auto source = m_library.read().sourceAt(file);
        if (!source || !*source)
            continue;
        m_syncer.sync((*source)->id);
        inStep = inStep && (*source)->mode != SourceMode::Once;
    }
    const QString name = QFileInfo(files.first()).fileName();
    m_notifier.say(inStep ? tr("%1 is kept in step with the board; it needs no import.").arg(name)
                          : tr("%1 was read again; it is not kept in step.").arg(name));
}

void ListController::synced(SourceId source, const SyncResult &result)
{
    if (m_dialog && m_dialog->source() == source)
        m_dialog->showState(result, actionOf(result.state));
    const Told told{result.state == State::InStep ? QString() : stateText(result, nameOf(source)),
                    storage::sha256Of(result.wanted)};
    if (!tells(source, told))
        return;
    const QString &text = told.text;
    if (result.state == State::CannotWrite)
        m_notifier.warn({text, {}});
    else // stays until it is answered or dismissed
        m_notifier.warn({text, {}}, actionOf(result.state), [this, source] { answer(source, m_syncer.last(source)); });
    if (result.state == SyncResult::State::HasConflicts && !result.choices.isEmpty()) // what was just chosen
        askToWrite(source, result);
}

void ListController::failed(SourceId source, const Error &error)
{
    if (tells(source, {error.message, {}}))
        m_notifier.warn(error);
}

// What still waits afterwards is said again.
void ListController::syncNow(SourceId source, const SyncAnswers &answers)
{
    m_told[source].wanted.clear();
    m_syncer.sync(source, answers);
}

// False when it was said before, or when there is nothing to say any more; what was said before and is no longer so goes.
bool ListController::tells(SourceId source, const Told &told)
{
    const Told before = m_told.value(source);
    if (before == told)
        return false;
    if (before.text != told.text && !before.text.isEmpty())
        m_notifier.withdraw(before.text);
    m_told.insert(source, told);
    return !told.text.isEmpty();
}

void ListController::answer(SourceId source, const SyncResult &result)
{
    switch (result.state) {
    case State::AsksLeave:
        askToWrite(source, result);
        break;
    case State::HasConflicts:
        if (result.clashes.isEmpty())
            askToWrite(source, result);
        else
            askAboutClashes(source, result);
        break;
    case State::Clashes:
        askAboutClashes(source, result);
        break;
    case State::Vanished:
        putBack(source);
        break;
    case State::Emptied:
    case State::LostEntries:
    case State::LosesEntries:
        askAboutLoss(source, result);
        break;
    case State::InStep:
    case State::CannotWrite:
        break;
    }
}

void ListController::askToWrite(SourceId source, const SyncResult &result)
{
    const QString name = nameOf(source);
    WriteDialog::Question question{tr("Write to %1?").arg(name),
                                   tr("Exactly these lines change. Every version that is replaced is kept for 30 days."),
                                   tr("&Write"), tr("Not now")};
    if (result.state == State::HasConflicts) {
        question.title = tr("Resolve the merge in %1?").arg(name);
        question.text = result.choices.isEmpty() ? tr("Entry by entry, both sides fit together like this.")
                                                 : tr("With what you have chosen, both sides fit together like this.");
    }
    auto *dialog = new WriteDialog(question, result.present, result.wanted, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, source, agreed = storage::sha256Of(result.wanted), choices = result.choices] {
                SyncAnswers answers;
                answers.agreed = agreed;
                answers.choices = choices;
                syncNow(source, answers);
            });
    dialog->open();
}

void ListController::askAboutLoss(SourceId source, const SyncResult &result)
{
    const QString name = nameOf(source);
    const bool fromBoard = result.state == State::LosesEntries;
    WriteDialog::Question question{stateText(result, name),
                                   fromBoard
                                       ? tr("If that is what you want, they are taken out of the file too.")
                                       : tr("If that is what you want, their cards are taken off the board too. Undo brings "
                                            "them back."),
                                   fromBoard ? tr("&Take them out of the file") : tr("&Take them off the board"),
                                   tr("Not now"),
                                   fromBoard ? QString() : tr("&Put the file back"),
                                   true};
    const Result<Source> found = m_library.source(source);
    const auto versions = m_library.versionsOf(source);
    const Result<QByteArray> before = versions && !versions->isEmpty() ? m_library.versionText(source, versions->first().id)
                                                                       : Result<QByteArray>(result.present);
    auto *dialog =
        new WriteDialog(question, before ? *before : QByteArray(), fromBoard ? result.wanted : result.present, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, source] {
        SyncAnswers answers;
        answers.loseEntries = true;
        syncNow(source, answers);
    });
    connect(dialog, &WriteDialog::otherChosen, this, [this, source] { putBack(source); });
    dialog->open();
}

void ListController::askAboutClashes(SourceId source, const SyncResult &result)
{
    const auto between =
        result.state == SyncResult::State::HasConflicts ? ClashDialog::Between::SidesOfMerge : ClashDialog::Between::BoardAndFile;
    auto *dialog = new ClashDialog(between, nameOf(source), result.clashes, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, source, dialog] {
        SyncAnswers answers;
        answers.choices = dialog->choices();
        syncNow(source, answers);
    });
    dialog->open();
}

void ListController::putBack(SourceId source)
{
    const auto versions = m_library.versionsOf(source);
    if (!versions || versions->isEmpty())
        return;
    const auto inStep = std::find_if(versions->begin(), versions->end(), [](const storage::Version &version) {
        return version.cause != storage::VersionCause::Kept;
    });
    if (inStep == versions->end())
        return;
    if (const auto done = m_library.restoreVersion(source, inStep->id); !done)
        m_notifier.warn(done.error());
    syncNow(source);
}

} // namespace cabinet::gui
