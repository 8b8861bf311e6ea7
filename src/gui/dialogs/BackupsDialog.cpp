// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/BackupsDialog.h"

#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

QString lineOf(const storage::Backup &backup)
{
    const QLocale locale;
    return BackupsDialog::tr("%1, %2").arg(locale.toString(backup.at.toLocalTime(), QLocale::ShortFormat),
                                           locale.formattedDataSize(backup.bytes, 1, QLocale::DataSizeTraditionalFormat));
}

QLabel *wrapped(const QString &text, const char *kind)
{
    auto *label = withKind(new PlainLabel(text), kind);
    label->setWordWrap(true);
    return label;
}

} // namespace

BackupsDialog::BackupsDialog(const QList<storage::Backup> &backups, const QString &library, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_restore(withKind(new QPushButton(tr("&Restore"), this), "primary"))
{
    setWindowTitle(tr("Restore a backup"));
    const QString name = QFileInfo(library).fileName();
    m_list->setObjectName(u"backups"_s);
    m_list->setAccessibleName(tr("Backups, newest first"));
    for (const storage::Backup &backup : backups) {
        auto *item = new QListWidgetItem(lineOf(backup), m_list);
        item->setData(Qt::UserRole, backup.file);
        item->setToolTip(backup.file);
    }
    m_list->setCurrentRow(0);
    m_restore->setEnabled(!backups.isEmpty());
    m_restore->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 14);
    layout->setSpacing(10);
    layout->addWidget(withKind(new PlainLabel(tr("Go back to an earlier copy of %1").arg(name)), "title"));
    layout->addWidget(wrapped(
        tr("A copy is made by itself before the first change of each day; the newest seven are kept. The library as it is now is "
           "kept beside it under another name, so nothing is lost."),
        "soft"));
    layout->addWidget(m_list, 1);
    if (backups.isEmpty())
        layout->addWidget(wrapped(tr("There is no automatic backup yet."), "faint"));
    auto *other = new QPushButton(tr("&Another file…"), this);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(other);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_restore);
    layout->addLayout(buttons);
    connect(other, &QPushButton::clicked, this, &BackupsDialog::chooseFile);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_restore, &QPushButton::clicked, this, &BackupsDialog::restoreChosen);
    connect(m_list, &QListWidget::itemActivated, this, &BackupsDialog::restoreChosen);
    resize(520, 420);
}

void BackupsDialog::chooseFile()
{
    auto *dialog =
        new QFileDialog(this, tr("Restore a backup"), QString(), tr("Paper Cabinet libraries (*.papercabinet);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        accept();
        Q_EMIT restoreRequested(file);
    });
    dialog->open();
}

void BackupsDialog::restoreChosen()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (item == nullptr)
        return;
    const QString file = item->data(Qt::UserRole).toString();
    accept();
    Q_EMIT restoreRequested(file);
}

} // namespace cabinet::gui
