// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/StyleSheet.h"

#include <QApplication>
#include <QFontInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

const auto surfaces = uR"(
QMainWindow, QDialog, QWizard { background: @window; }
QWidget[kind="surface"] { background: @panel; }
QWidget[kind="sidebar"] { background: @sidebar; }
QFrame[kind="bar"] { background: @panel; border: none; border-bottom: 1px solid @line; }
QFrame[kind="statusline"] { background: @sidebar; border: none; border-top: 1px solid @line; }
QFrame[kind="foot"] { background: @panel; border: none; border-top: 1px solid @line; }
QFrame[kind="popup"] { background: @panel; border: 1px solid @line; border-radius: 9px; }
QToolTip { background: @panel; color: @text; border: 1px solid @line; padding: 4px 6px; }
QMenuBar { background: @sidebar; border-bottom: 1px solid @line; padding: 1px 6px; }
QMenuBar::item { background: transparent; color: @soft; padding: 4px 9px; border-radius: 5px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @accentSoft; color: @text; }
QMenu { background: @panel; border: 1px solid @line; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 10px; border-radius: 5px; color: @text; }
QMenu::item:selected { background: @accentSoft; }
QMenu::item:disabled { color: @faint; background: transparent; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @line; margin: 5px 6px; }
QMenu::indicator { width: 14px; height: 14px; margin-left: 6px; }
QMenu::indicator:checked { image: url(:/icons/control-tick.svg); }
QMenu::right-arrow { image: url(:/icons/control-chevron-right.svg); width: 12px; height: 12px; margin-right: 6px; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: @accent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @faint; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none; width: 0; height: 0; }
QAbstractScrollArea::corner { background: transparent; }
)"_s;

const auto buttons = uR"(
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; button-layout: 3; }
QPushButton, QDialogButtonBox QPushButton { background: @panel; color: @text; border: 1px solid @line; border-radius: 7px;
    padding: 5px 13px; min-height: 18px; }
QPushButton:hover { border-color: @faint; }
QPushButton:focus { border: 1px solid @accent; }
QPushButton:pressed { background: @chip; }
QPushButton:disabled { color: @faint; background: @window; }
QPushButton:checked { background: @accentSoft; color: @accentText; border-color: @accent; }
QPushButton[kind="primary"], QMessageBox QPushButton:default { background: @accent; color: @onAccent; border: 1px solid @accent; }
QPushButton[kind="primary"] { font-weight: 600; }
QPushButton[kind="primary"]:hover, QMessageBox QPushButton:default:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[kind="primary"]:pressed, QMessageBox QPushButton:default:pressed { background: @accentPressed; border-color: @accentPressed; }
QPushButton[kind="primary"]:focus, QMessageBox QPushButton:default:focus { border: 1px solid @text; }
QPushButton[kind="primary"]:disabled, QMessageBox QPushButton:default:disabled { background: @line; color: @soft; border-color: @line; }
QPushButton[kind="danger"] { color: @danger; }
QPushButton[kind="danger"]:disabled { color: @faint; }
QPushButton[kind="quiet"] { background: transparent; border: 1px solid transparent; color: @accentText; padding: 4px 8px; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; color: @accentText; padding: 1px 3px; text-align: left; min-height: 16px; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="statusLink"] { background: transparent; border: 1px solid transparent; color: @soft; padding: 0 3px; min-height: 14px; }
QPushButton[kind="statusLink"]:hover { color: @accentText; text-decoration: underline; }
QPushButton[kind="statusLink"]:focus { border: 1px solid @accent; }
QPushButton[kind="link"]:focus { border: 1px solid @accent; }
QPushButton[kind="quiet"]:hover { background: @accentSoft; }
QPushButton[kind="quiet"]:focus { border: 1px solid @accent; }
QPushButton[kind="chip"] { background: @accentSoft; color: @accentText; border: 1px solid @accentSoft; border-radius: 11px; padding: 1px 9px; min-height: 18px; }
QPushButton[kind="chip"]:hover, QPushButton[kind="chip"]:focus { border-color: @accent; }
QToolButton { background: transparent; color: @text; border: 1px solid transparent; border-radius: 7px; padding: 4px; }
QToolButton:hover { background: @chip; }
QToolButton:pressed, QToolButton:checked { background: @accentSoft; }
QToolButton:focus { border: 1px solid @accent; }
QToolButton:disabled { color: @faint; }
QToolButton::menu-indicator { image: none; }
QToolButton[kind="primary"] { background: @accent; color: @onAccent; font-weight: 600; padding: 5px 12px; }
QToolButton[kind="primary"]:hover { background: @accentHover; }
QCheckBox, QRadioButton { spacing: 8px; color: @text; }
QCheckBox::indicator, QRadioButton::indicator { width: 15px; height: 15px; border: 1px solid @faint; background: @panel; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @accent; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/control-check-@variant.svg); }
QRadioButton::indicator:checked { background: @panel; border: 5px solid @accent; width: 7px; height: 7px; }
QCheckBox:focus, QRadioButton:focus { color: @accentText; }
)"_s;

const auto fields = uR"(
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox, QDateEdit { background: @panel; color: @text; border: 1px solid @line;
    border-radius: 7px; padding: 4px 8px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit, QSpinBox, QComboBox { min-height: 20px; }
QLineEdit:hover, QPlainTextEdit:hover, QSpinBox:hover, QComboBox:hover { border-color: @faint; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QComboBox:focus, QComboBox:on { border: 1px solid @accent; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: @faint; background: @window; }
QLineEdit[kind="search"] { background: @window; min-height: 20px; }
QLineEdit[kind="inplace"], QPlainTextEdit[kind="inplace"] { background: transparent; border: 1px solid transparent; padding: 3px 5px; }
QLineEdit[kind="inplace"]:hover, QPlainTextEdit[kind="inplace"]:hover { border-color: @line; }
QLineEdit[kind="inplace"]:focus, QPlainTextEdit[kind="inplace"]:focus { background: @panel; border-color: @accent; }
QLineEdit[kind="chip"] { background: @chip; color: @soft; border: 1px solid transparent; border-radius: 11px; padding: 0 9px; }
QLineEdit[kind="chip"]:hover { border-color: @line; }
QLineEdit[kind="chip"]:focus { border-color: @accent; background: @panel; color: @text; }
QLineEdit[kind="large"] { font-size: @titleSize; padding: 7px 10px; }
QSpinBox { padding-right: 24px; }
QSpinBox::up-button, QSpinBox::down-button { subcontrol-origin: border; border: none; border-radius: 4px; background: transparent; width: 20px; height: 12px; }
QSpinBox::up-button { subcontrol-position: top right; margin: 3px 3px 0 0; }
QSpinBox::down-button { subcontrol-position: bottom right; margin: 0 3px 3px 0; }
QSpinBox::up-button:hover, QSpinBox::down-button:hover { background: @chip; }
QSpinBox::up-arrow { image: url(:/icons/control-chevron-up.svg); width: 10px; height: 10px; }
QSpinBox::down-arrow { image: url(:/icons/control-chevron-down.svg); width: 10px; height: 10px; }
QComboBox { padding-right: 24px; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(:/icons/control-chevron-down.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @panel; border: 1px solid @line; padding: 4px; outline: none; selection-background-color: @accentSoft;
    selection-color: @text; }
QComboBox QAbstractItemView::item { min-height: 24px; }
)"_s;

const auto views = uR"(
QListView, QTreeView, QTableView, QListWidget, QTreeWidget { background: @panel; color: @text; border: 1px solid @line; border-radius: 7px;
    outline: none; alternate-background-color: @window; selection-background-color: @accentSoft; selection-color: @text; }
QListView::item, QTreeView::item { padding: 4px 6px; border: none; }
QTreeView { show-decoration-selected: 1; }
QTreeView::branch { background: transparent; }
QTreeView::branch:selected { background: @accentSoft; }
QListView::item:selected, QTreeView::item:selected { background: @accentSoft; color: @text; }
QListView::item:hover:!selected, QTreeView::item:hover:!selected { background: @hover; }
QListView[kind="bare"], QTreeView[kind="bare"], QTreeView[kind="sidebar"], QScrollArea[kind="bare"] { border: none; border-radius: 0; background: transparent; }
QTreeView[kind="sidebar"] { background: @sidebar; padding-top: 8px; }
QTreeView[kind="sidebar"]::item { padding: 0; background: transparent; }
QListWidget[kind="pages"] { background: @sidebar; border: none; border-right: 1px solid @line; border-radius: 0; padding: 16px 10px; }
QListWidget[kind="pages"]::item { border-radius: 7px; padding: 0 10px; color: @text; }
QListWidget[kind="ticks"]::item { padding: 0 10px; }
QListWidget[kind="ticks"]::indicator { width: 15px; height: 15px; border: 1px solid @faint; border-radius: 4px; background: @panel; }
QListWidget[kind="ticks"]::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/control-check-@variant.svg); }
QListView[kind="flat"] { border: none; border-radius: 0; background: @panel; }
QTextBrowser[kind="flat"] { border: none; background: transparent; padding: 0; }
QHeaderView { background: @panel; border: none; }
QHeaderView::section { background: @panel; color: @soft; border: none; border-bottom: 1px solid @line; padding: 5px 8px; font-weight: 600; }
QTabWidget::pane { border: none; border-top: 1px solid @line; top: -1px; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { color: @soft; padding: 6px 2px; margin-right: 18px; border: none; border-bottom: 2px solid transparent; background: transparent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @accentText; border-bottom: 2px solid @accent; font-weight: 600; }
QTabBar::tab:focus { border-bottom: 2px solid @text; }
QProgressBar { background: @chip; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; text-align: center; color: transparent; }
QFrame[kind="statusline"] QProgressBar { background: @line; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QGroupBox { border: 1px solid @line; border-radius: 7px; margin-top: 18px; padding: 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 2px; color: @soft; font-weight: 600; }
QLabel[kind="title"] { font-size: @titleSize; font-weight: 600; }
QLabel[kind="heading"] { color: @soft; font-size: @smallSize; font-weight: 600; letter-spacing: 1px; }
QLabel[kind="soft"] { color: @soft; }
QLabel[kind="faint"] { color: @faint; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="number"] { color: @accent; }
QLabel[kind="error"] { color: @danger; }
QLabel[kind="danger"] { color: @danger; }
QLabel[kind="key"] { color: @soft; background: @window; border: 1px solid @line; border-radius: 4px; padding: 1px 6px; }
QFrame[kind="panel"] { background: @panel; border: 1px solid @line; border-radius: 9px; }
QFrame[kind="line"] { background: @line; border: none; max-height: 1px; min-height: 1px; }
QFrame[kind="notice"] { background: @notice; border: 1px solid @noticeLine; border-radius: 9px; }
QFrame[kind="notice"] QLabel { color: @onNotice; background: transparent; }
QFrame[kind="notice"] QPushButton { background: transparent; border: 1px solid transparent; color: @noticeAccent; font-weight: 600; padding: 3px 8px; }
QFrame[kind="notice"] QPushButton:hover, QFrame[kind="notice"] QPushButton:focus { border-color: @noticeAccent; }
QFrame[kind="notice"] QToolButton { padding: 2px; }
QFrame[kind="notice"] QToolButton:hover { background: @noticeLine; }
)"_s;

QString points(qreal size)
{
    return QString::number(size, 'f', 1) + u"pt";
}

QColor mixed(const QColor &a, const QColor &b, qreal part)
{
    const auto channel = [part](int from, int to) { return int(from + (to - from) * part); };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

QList<std::pair<QString, QString>> tokens(const Theme &t)
{
    const auto name = [](const QColor &colour) { return colour.name(); };
    // Longer names first: "@accentSoft" before "@accent".
    return {
        {u"@accentHover"_s, name(mixed(t.accent, t.dark ? QColor(Qt::white) : QColor(Qt::black), 0.1))},
        {u"@accentPressed"_s, name(mixed(t.accent, t.dark ? QColor(Qt::white) : QColor(Qt::black), 0.2))},
        {u"@accentSoft"_s, name(t.accentSoft)},
        {u"@accentText"_s, name(t.dark ? mixed(t.accent, t.text, 0.35) : mixed(t.accent, t.text, 0.25))},
        {u"@noticeAccent"_s, name(darkTheme().accent)},
        {u"@noticeLine"_s, name(mixed(t.notice, t.onNotice, t.dark ? 0.22 : 0.1))},
        {u"@onNotice"_s, name(t.onNotice)},
        {u"@notice"_s, name(t.notice)},
        {u"@onAccent"_s, name(t.onAccent)},
        {u"@accent"_s, name(t.accent)},
        {u"@window"_s, name(t.window)},
        {u"@sidebar"_s, name(t.sidebar)},
        {u"@panel"_s, name(t.panel)},
        {u"@handle"_s, name(mixed(t.line, t.faint, 0.22))},
        {u"@hover"_s, name(mixed(t.panel, t.accentSoft, 0.45))},
        {u"@line"_s, name(t.line)},
        {u"@faint"_s, name(t.faint)},
        {u"@soft"_s, name(t.soft)},
        {u"@chip"_s, name(t.chip)},
        {u"@danger"_s, name(t.danger)},
        {u"@text"_s, name(t.text)},
        {u"@variant"_s, t.dark ? u"dark"_s : u"light"_s},
    };
}

} // namespace

QString styleSheet(const Theme &theme)
{
    const qreal size = QFontInfo(QApplication::font()).pointSizeF();
    QString sheet = surfaces + buttons + fields + views;
    sheet.replace(u"@titleSize"_s, points(size * 1.25))
        .replace(u"@numberSize"_s, points(size * 1.9))
        .replace(u"@smallSize"_s, points(size * 0.86));
    for (const auto &[token, value] : tokens(theme))
        sheet.replace(token, value);
    return sheet;
}

} // namespace cabinet::gui
