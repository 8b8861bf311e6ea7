// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/TagChips.h"

#include "gui/widgets/Chip.h"
#include "library/Library.h"

#include <QCoreApplication>
#include <QLayout>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

QHash<QString, int> coloursOf(const Library &library)
{
    QHash<QString, int> colours;
    if (const Result<QList<Tag>> tags = library.read().tags()) {
        for (const Tag &tag : *tags)
            colours.insert(tag.name.toCaseFolded(), tag.colour);
    }
    return colours;
}

QString text(const char *source)
{
    return QCoreApplication::translate("TagChips", source);
}

} // namespace

void emptyBox(QWidget *box)
{
    while (QLayoutItem *item = box->layout()->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void fillTagChips(QWidget *box, const Library &library, const QStringList &tags, const std::function<void()> &edit,
                  const std::function<void(const QString &)> &remove)
{
    emptyBox(box);
    const QHash<QString, int> colours = coloursOf(library);
    for (const QString &name : tags) {
        auto *chip = new Chip(name, box);
        chip->setTagColour(colours.value(name.toCaseFolded()));
        chip->setRemovable(text(QT_TRANSLATE_NOOP("TagChips", "Remove tag %1")).arg(name));
        QObject::connect(chip, &Chip::clicked, box, edit);
        QObject::connect(chip, &Chip::removeRequested, box, [remove, name] { remove(name); });
        box->layout()->addWidget(chip);
    }
    auto *add = new Chip(tags.isEmpty() ? text(QT_TRANSLATE_NOOP("TagChips", "+ tag")) : u"+"_s, box);
    add->setAccessibleName(text(QT_TRANSLATE_NOOP("TagChips", "Add or remove tags")));
    add->setToolTip(text(QT_TRANSLATE_NOOP("TagChips", "Add or remove tags (T)")));
    QObject::connect(add, &Chip::clicked, box, edit);
    box->layout()->addWidget(add);
}

} // namespace cabinet::gui
