// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/ImportController.h"

#include "gui/dialogs/ImportDialog.h"
#include "gui/dialogs/LibraryFileDialogs.h"
#include "gui/notice/Notifier.h"
#include "library/Importer.h"
#include "library/Library.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr int patience = 600; // milliseconds before a bar is shown

QStringList exampleFiles()
{
    QStringList files;
    const QFileInfoList found = QDir(u":/welcome"_s).entryInfoList({u"*.md"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &info : found)
        files << info.filePath();
    return files;
}

} // namespace

ImportController::ImportController(Library &library, Notifier &notifier, QWidget *window)
    : QObject(window)
    , m_library(library)
    , m_notifier(notifier)
    , m_window(window)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_dialog != nullptr)
            m_dialog->open();
    });
}

ImportController::~ImportController()
{
    delete m_job; // cancels and waits
}

void ImportController::chooseFiles()
{
    auto *dialog = openListsDialog(m_window);
    connect(dialog, &QFileDialog::filesSelected, this, &ImportController::importFiles);
    dialog->open();
}

void ImportController::importFiles(const QStringList &files)
{
    if (files.isEmpty() || m_stage == Stage::Applying)
        return;
    for (const QString &file : files) {
        const QString absolute = QFileInfo(file).absoluteFilePath();
        if (!m_files.contains(absolute))
            m_files << absolute;
    }
    if (m_dialog == nullptr)
        openDialog();
    plan();
}

void ImportController::importExamples()
{
    ImportPlan whole;
    for (const QString &name : exampleFiles()) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto plan = planImportText(m_library.read(), file.readAll(), QFileInfo(name).fileName(), ImportAs::Auto);
        if (!plan) {
            m_notifier.warn(plan.error());
            return;
        }
        whole.files += plan->files;
    }
    if (const auto done = m_library.applyImport(whole); !done)
        m_notifier.fail(done.error());
}

void ImportController::openDialog()
{
    m_dialog = new ImportDialog(m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ImportDialog::rejected, this, &ImportController::stop);
    connect(m_dialog, &ImportDialog::importRequested, this, &ImportController::begin);
    connect(m_dialog, &ImportDialog::kindChosen, this, [this](const QString &file, ImportAs as) {
        m_kinds[file] = as;
        plan();
    });
}

void ImportController::startJob(const QString &what)
{
    endJob();
    m_job = new Importer(m_library.file(), this);
    connect(m_job, &Importer::planned, this, &ImportController::showPlan);
    connect(m_job, &Importer::planDatesFound, this, &ImportController::apply);
    connect(m_job, &Importer::applied, this, &ImportController::finish);
    connect(m_job, &Importer::failed, this, &ImportController::fail);
    if (m_dialog == nullptr)
        return;
    m_dialog->showBusy(what);
    connect(m_job, &Importer::progressed, m_dialog, &ImportDialog::setProgress);
}

// Later: this may be called from a signal of the job itself.
void ImportController::endJob()
{
    if (m_job == nullptr)
        return;
    m_job->disconnect();
    m_job->cancel();
    m_job->deleteLater();
    m_job = nullptr;
}

void ImportController::plan()
{
    m_stage = Stage::Planning;
    startJob(tr("Reading…"));
    m_patience.start();
    m_job->plan(m_files, ImportAs::Auto, m_kinds);
}

void ImportController::showPlan(const ImportPlan &plan)
{
    endJob();
    m_patience.stop();
    m_plan = plan;
    m_stage = Stage::Preview;
    if (!plan.linked.isEmpty())
        Q_EMIT linkedFound(plan.linked);
    if (m_dialog == nullptr)
        return;
    if (plan.files.isEmpty()) { // nothing to ask about
        m_dialog->reject();
        return;
    }
    m_dialog->showPlan(plan);
    m_dialog->open();
}

// The dates from git come in with the import, so they are looked for first.
void ImportController::begin()
{
    if (m_dialog == nullptr || !m_dialog->takesDates()) {
        apply({});
        return;
    }
    m_stage = Stage::Dating;
    startJob(tr("Reading the git history…"));
    m_job->findDates(m_plan);
}

void ImportController::apply(const PlanDates &dates)
{
    m_stage = Stage::Applying;
    startJob(tr("Importing…"));
    m_library.beginWork();
    m_job->apply(m_plan, dates);
}

void ImportController::finish(const storage::Applied &applied)
{
    rest();
    QStringList files;
    for (const FilePlan &file : std::as_const(m_plan.files))
        files << file.file;
    const bool link = m_dialog != nullptr && m_dialog->keepsInStep();
    if (m_dialog != nullptr)
        m_dialog->accept();
    stop();
    if (applied.summary.id.isValid())
        m_library.noteChange(applied.summary, applied.touched);
    if (link)
        Q_EMIT linkRequested(files);
}

void ImportController::fail(const Error &error)
{
    const bool applying = m_stage == Stage::Applying;
    if (m_stage == Stage::Dating && !error.message.isEmpty()) { // the cards can come without
        m_notifier.warn(error);
        apply({});
        return;
    }
    rest();
    if (m_dialog != nullptr)
        m_dialog->reject();
    stop();
    if (error.message.isEmpty())
        return; // the user cancelled, nothing was changed
    if (applying)
        m_notifier.fail(error);
    else
        m_notifier.warn(error);
}

void ImportController::rest()
{
    if (m_stage == Stage::Applying)
        m_library.endWork();
    m_stage = Stage::Idle;
}

void ImportController::stop()
{
    endJob();
    rest();
    m_patience.stop();
    m_dialog.clear();
    m_files.clear();
    m_kinds.clear();
    m_plan = {};
}

} // namespace cabinet::gui
