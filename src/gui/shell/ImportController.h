// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "library/ImportPlan.h"
#include "library/git/GitDates.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

class QWidget;

namespace cabinet {
class Importer;
class Library;
namespace storage {
struct Applied;
}
} // namespace cabinet

namespace cabinet::gui {

class ImportDialog;
class Notifier;

// From files to cards: plans off the GUI thread, shows the preview, applies off the GUI thread, tells the library. One import at
// a time; files that arrive meanwhile join it.
class ImportController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportController)
public:
    ImportController(Library &library, Notifier &notifier, QWidget *window);
    ~ImportController() override;

    void chooseFiles(); // the platform's dialog, then importFiles
    void importFiles(const QStringList &files);
    void importExamples(); // the lists that come with the program; no preview

Q_SIGNALS:
    void linkRequested(const QStringList &files);  // imported ones (absolute paths) that shall be kept in step from now on
    void linkedFound(const QStringList &files);   // that are kept in step already

private:
    enum class Stage { Idle, Planning, Preview, Dating, Applying };

    void openDialog();
    void plan();
    void begin();
    void apply(const PlanDates &dates);
    void startJob(const QString &what);
    void endJob();
    void showPlan(const ImportPlan &plan);
    void finish(const storage::Applied &applied);
    void fail(const Error &error);
    void rest();
    void stop();

    Library &m_library;
    Notifier &m_notifier;
    QWidget *m_window;
    QStringList m_files;
    ImportKinds m_kinds; // what the user chose; others are found out
    ImportPlan m_plan;
    Importer *m_job = nullptr;
    QPointer<ImportDialog> m_dialog;
    QTimer m_patience; // a quick plan shows no progress first
    Stage m_stage = Stage::Idle;
};

} // namespace cabinet::gui
