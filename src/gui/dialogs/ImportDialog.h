// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ImportPlan.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ImportDialog;
}

namespace cabinet::gui {

class ImportEntriesModel;
class SkippedLinesModel;

// The preview of an import: what each file holds and what importing it would do. Shows and asks; the ImportController does it.
class ImportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportDialog)
public:
    explicit ImportDialog(QWidget *parent = nullptr);
    ~ImportDialog() override;

    void showBusy(const QString &what); // with a bar, until setProgress or showPlan
    void setProgress(int done, int total);
    void showPlan(const ImportPlan &plan);
    [[nodiscard]] bool keepsInStep() const; // asked for: the files go on being read and written
    [[nodiscard]] bool takesDates() const;  // asked for: from git history

Q_SIGNALS:
    void kindChosen(const QString &file, cabinet::ImportAs as);
    void importRequested();

private:
    void showFiles();
    void showFile(int row);
    void showImportButton();
    void chooseKind(int index);
    void offerDates();

    std::unique_ptr<Ui::ImportDialog> m_ui;
    ImportEntriesModel *m_entries;
    SkippedLinesModel *m_skipped;
    ImportPlan m_plan;
    int m_row = 0; // the file that is shown
};

} // namespace cabinet::gui
