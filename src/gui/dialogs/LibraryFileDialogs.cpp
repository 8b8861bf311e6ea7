// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/LibraryFileDialogs.h"

#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FileDialogs)
};

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

QFileDialog *make(const QString &title, const QString &folder, const QString &filter, QWidget *parent)
{
    auto *dialog = new QFileDialog(parent, title, folder, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

QString libraryFilter()
{
    return Words::tr("Paper Cabinet libraries (*.papercabinet)");
}

} // namespace

QFileDialog *openLibraryDialog(const QString &beside, QWidget *parent)
{
    auto *dialog = make(Words::tr("Open a library"), QFileInfo(beside).path(),
                        libraryFilter() + u";;"_s + Words::tr("All files (*)"), parent);
    dialog->setFileMode(QFileDialog::ExistingFile);
    return dialog;
}

QFileDialog *newLibraryDialog(const QString &beside, QWidget *parent)
{
    auto *dialog =
        make(Words::tr("Make a new library"), beside.isEmpty() ? documents() : QFileInfo(beside).path(), libraryFilter(), parent);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"papercabinet"_s);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is overwritten: a file that is there is refused
    return dialog;
}

QFileDialog *saveBackupDialog(const QString &library, QWidget *parent)
{
    auto *dialog = make(Words::tr("Back up the library"), documents(), libraryFilter(), parent);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"papercabinet"_s);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    const QString date = QDate::currentDate().toString(Qt::ISODate);
    dialog->selectFile(u"%1-%2.papercabinet"_s.arg(QFileInfo(library).completeBaseName(), date));
    return dialog;
}

QFileDialog *exportDialog(const QString &name, const QString &filter, const QString &suffix, QWidget *parent)
{
    auto *dialog = make(Words::tr("Export"), documents(), filter, parent);
    dialog->setAcceptMode(QFileDialog::AcceptSave); // asks before it answers with a file that is there
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(name + u'.' + suffix);
    return dialog;
}

QFileDialog *openPdfDialog(QWidget *parent)
{
    auto *dialog = make(Words::tr("The PDF of this paper"), documents(), Words::tr("PDF (*.pdf)") + u";;"_s + Words::tr("All files (*)"), parent);
    dialog->setFileMode(QFileDialog::ExistingFile);
    return dialog;
}

QFileDialog *savePdfDialog(const QString &name, QWidget *parent)
{
    auto *dialog = make(Words::tr("Save the PDF"), documents(), Words::tr("PDF (*.pdf)"), parent);
    dialog->setAcceptMode(QFileDialog::AcceptSave); // asks before it answers with a file that is there
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(name);
    return dialog;
}

QFileDialog *openListsDialog(QWidget *parent)
{
    auto *dialog = make(Words::tr("Import lists"), documents(),
                        Words::tr("Markdown lists (*.md *.markdown *.txt)") + u";;"_s + Words::tr("All files (*)"), parent);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    return dialog;
}

} // namespace cabinet::gui
