// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/KeysDialog.h"

#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"

#include <QAction>
#include <QGridLayout>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &sequence : action.shortcuts())
        keys << sequence.toString(QKeySequence::NativeText);
    keys.removeDuplicates();
    return keys.join(KeysDialog::tr(" or "));
}

// "&File" and, as Chinese menus write it, "文件(&F)". "&&" is one "&".
QString withoutMnemonic(QString text)
{
    static const QRegularExpression mnemonic(u"\\(&[^&]\\)|&(.)"_s);
    return text.replace(mnemonic, u"\\1"_s);
}

QString nameOf(const QAction &action)
{
    const QVariant plain = action.property(KeysDialog::nameProperty);
    QString text = withoutMnemonic(plain.isValid() ? plain.toString() : action.text());
    if (text.endsWith(u'…') || text.endsWith(u"..."_s))
        text.chop(text.endsWith(u'…') ? 1 : 3);
    return text;
}

void addRow(QGridLayout *grid, const QString &what, const QString &keys)
{
    const int row = grid->rowCount();
    grid->addWidget(new PlainLabel(what), row, 0);
    grid->addWidget(withKind(new PlainLabel(keys), "key"), row, 1, Qt::AlignTrailing | Qt::AlignVCenter);
}

QWidget *groupWidget(const KeyGroup &group)
{
    auto *widget = new QWidget;
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 12);
    grid->setVerticalSpacing(5);
    grid->setHorizontalSpacing(24);
    grid->setColumnStretch(0, 1);
    grid->addWidget(withKind(new PlainLabel(withoutMnemonic(group.heading).toUpper()), "heading"), 0, 0, 1, 2);
    for (const QAction *action : group.actions) {
        if (!action->shortcuts().isEmpty())
            addRow(grid, nameOf(*action), keysOf(*action));
    }
    for (const auto &[keys, what] : group.more)
        addRow(grid, what, keys);
    return widget;
}

} // namespace

KeysDialog::KeysDialog(const QList<KeyGroup> &groups, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *content = new QWidget;
    withKind(content, "surface");
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(20, 16, 20, 16);
    columns->setSpacing(40);
    QVBoxLayout *sides[] = {new QVBoxLayout, new QVBoxLayout};
    qsizetype rows[] = {0, 0};
    for (const KeyGroup &group : groups) {
        const int side = rows[0] <= rows[1] ? 0 : 1;
        sides[side]->addWidget(groupWidget(group));
        rows[side] += group.actions.size() + group.more.size() + 2;
    }
    for (QVBoxLayout *side : sides) {
        side->addStretch();
        columns->addLayout(side, 1);
    }
    auto *scroll = withKind(new QScrollArea(this), "bare");
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    scroll->setAccessibleName(windowTitle());
    auto *close = withKind(new QPushButton(tr("Close"), this), "primary");
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->addWidget(scroll);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(20, 0, 20, 0);
    buttons->addStretch();
    buttons->addWidget(close);
    layout->addLayout(buttons);
    resize(1000, 640);
    close->setFocus();
}

} // namespace cabinet::gui
