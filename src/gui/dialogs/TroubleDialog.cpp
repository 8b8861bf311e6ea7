// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/TroubleDialog.h"

#include "gui/dialogs/BackupsDialog.h"
#include "gui/dialogs/LibraryFileDialogs.h"
#include "gui/theme/Icons.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"

#include <QDir>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

QPushButton *makeButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setMinimumWidth(300);
    return button;
}

QLabel *wrapped(const QString &text, const char *kind)
{
    auto *label = withKind(new PlainLabel(text), kind);
    label->setWordWrap(true);
    label->setMinimumWidth(420);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

TroubleDialog::TroubleDialog(const QString &sentence, const QString &file, const QList<storage::Backup> &backups, QWidget *parent)
    : QDialog(parent)
    , m_file(file)
    , m_backups(backups)
{
    setWindowTitle(tr("Paper Cabinet"));
    auto *picture = new IconLabel(icon(u"warning"_s, &Theme::reading), 40);
    auto *other = withKind(makeButton(tr("&Open another library…"), u"openOther"_s), "primary");
    auto *restore = makeButton(tr("&Restore from a backup…"), u"restore"_s);
    auto *create = makeButton(tr("Make a &new one elsewhere…"), u"createNew"_s);
    auto *quit = makeButton(tr("&Quit"), u"quit"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 28, 32, 24);
    layout->setSpacing(10);
    layout->addWidget(picture, 0, Qt::AlignHCenter);
    layout->addWidget(withKind(new PlainLabel(tr("This library cannot be opened")), "title"), 0, Qt::AlignHCenter);
    auto *what = wrapped(sentence, "");
    what->setObjectName(u"sentence"_s);
    layout->addWidget(what);
    layout->addWidget(wrapped(tr("Nothing was changed. The file: %1").arg(QDir::toNativeSeparators(file)), "faint"));
    layout->addSpacing(8);
    for (QPushButton *button : {other, restore, create, quit})
        layout->addWidget(button, 0, Qt::AlignHCenter);
    connect(other, &QPushButton::clicked, this, &TroubleDialog::chooseOther);
    connect(restore, &QPushButton::clicked, this, &TroubleDialog::chooseBackup);
    connect(create, &QPushButton::clicked, this, &TroubleDialog::chooseNew);
    connect(quit, &QPushButton::clicked, this, &QDialog::reject);
    setWindowIcon(QIcon(u":/icons/app.svg"_s));
}

void TroubleDialog::chooseOther()
{
    auto *dialog = openLibraryDialog(m_file, this);
    connect(dialog, &QFileDialog::fileSelected, this, &TroubleDialog::openRequested);
    dialog->open();
}

void TroubleDialog::chooseNew()
{
    auto *dialog = newLibraryDialog(QString(), this);
    connect(dialog, &QFileDialog::fileSelected, this, &TroubleDialog::createRequested);
    dialog->open();
}

void TroubleDialog::chooseBackup()
{
    auto *dialog = new BackupsDialog(m_backups, m_file, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BackupsDialog::restoreRequested, this, &TroubleDialog::restoreRequested);
    dialog->open();
}

} // namespace cabinet::gui
