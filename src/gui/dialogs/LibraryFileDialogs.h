// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>

namespace cabinet::gui {

// The platform's own dialogs, ready to open(); each deletes itself.
[[nodiscard]] QFileDialog *openLibraryDialog(const QString &beside, QWidget *parent);
[[nodiscard]] QFileDialog *newLibraryDialog(const QString &beside, QWidget *parent);
[[nodiscard]] QFileDialog *saveBackupDialog(const QString &library, QWidget *parent);
[[nodiscard]] QFileDialog *exportDialog(const QString &name, const QString &filter, const QString &suffix, QWidget *parent);
[[nodiscard]] QFileDialog *openPdfDialog(QWidget *parent);
[[nodiscard]] QFileDialog *savePdfDialog(const QString &name, QWidget *parent);
[[nodiscard]] QFileDialog *openListsDialog(QWidget *parent); // several files

} // namespace cabinet::gui
