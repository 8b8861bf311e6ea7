// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Paper.h"
#include "gui/dialogs/AddPaperDialog.h"

#include <QObject>
#include <QUrl>

class QWidget;

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class FilterState;
class ImportController;
class Notifier;

// What is added by hand or dropped from other programs: titles and addresses, PDFs, lists.
class AddController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AddController)
public:
    AddController(Library &library, Notifier &notifier, ImportController &imports, const FilterState &filters, QWidget *window);

    void addPaper(Status status = Status::ToRead);
    void take(const QList<QUrl> &urls, Status status); // sorts what was dropped
    [[nodiscard]] static bool canTake(const QList<QUrl> &urls);

Q_SIGNALS:
    void added(cabinet::PaperId paper);
    void libraryDropped(const QString &file);
    void pdfsDropped(const QStringList &files, cabinet::Status status);
    void dialogOpened(cabinet::gui::AddPaperDialog *dialog);

private:
    void openDialog(const PaperDraft &draft);

    Library &m_library;
    Notifier &m_notifier;
    ImportController &m_imports;
    const FilterState &m_filters;
    QWidget *m_window;
};

} // namespace cabinet::gui
