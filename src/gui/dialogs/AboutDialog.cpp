// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/AboutDialog.h"

#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"

#include <QCoreApplication>
#include <QIcon>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

QLabel *line(const QString &text, const char *kind)
{
    auto *label = withKind(new PlainLabel(text), kind);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Paper Cabinet"));
    auto *picture = new PlainLabel;
    picture->setPixmap(QIcon(u":/icons/app.svg"_s).pixmap(QSize(72, 72), devicePixelRatioF()));
    picture->setAlignment(Qt::AlignCenter);
    auto *close = withKind(new QPushButton(tr("Close")), "primary");
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(36, 28, 36, 20);
    layout->setSpacing(8);
    layout->addWidget(picture);
    layout->addWidget(line(tr("Paper Cabinet"), "title"));
    layout->addWidget(
        line(tr("Version %1, with Qt %2").arg(QCoreApplication::applicationVersion(), QLatin1StringView(qVersion())), "soft"));
    layout->addWidget(line(tr("A knowledge board for reading lists and ideas."), ""));
    layout->addWidget(line(tr("Free software under the GNU General Public License, version 3 or later."), "faint"));
    layout->addSpacing(10);
    layout->addWidget(close, 0, Qt::AlignHCenter);
}

} // namespace cabinet::gui
