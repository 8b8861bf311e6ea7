// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/AppearancePage.h"

#include "gui/settings/PageLayout.h"
#include "gui/settings/ThemeTile.h"

#include <QRadioButton>

namespace cabinet::gui {

AppearancePage::AppearancePage(Appearance &appearance, QWidget *parent)
    : QWidget(parent)
{
    PageLayout layout(this, title(), tr("Light and dark. “As the system” follows your desktop, also when it changes with the time of day."));
    const std::pair<Appearance::Choice, QString> choices[] = {{Appearance::Choice::System, tr("As the &system")},
                                                              {Appearance::Choice::Light, tr("&Light")},
                                                              {Appearance::Choice::Dark, tr("&Dark")}};
    QList<QWidget *> tiles;
    for (const auto &[choice, name] : choices) {
        auto *tile = new ThemeTile(choice, name, this);
        tile->setObjectName(appearanceText(choice));
        tile->setChecked(appearance.choice() == choice);
        connect(tile, &QRadioButton::toggled, &appearance, [&appearance, choice = choice](bool on) {
            if (on)
                appearance.choose(choice);
        });
        tiles.append(tile);
    }
    layout.addSection(tr("Colours"));
    layout.addWidget(inRow(tiles, this));
    layout.finish();
}

} // namespace cabinet::gui
