// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/ImportDialog.h"

#include "gui/dialogs/ImportModels.h"
#include "library/git/GitFile.h"
#include "ui_ImportDialog.h"

#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr qsizetype mostAsked = 8; // files that git is asked about

void prepare(QTreeView *view, QAbstractItemModel *model, int stretched)
{
    view->setModel(model);
    view->setUniformRowHeights(true);
    view->setRootIsDecorated(false);
    view->header()->setStretchLastSection(false);
    view->header()->setSectionResizeMode(0, QHeaderView::Fixed);
    view->header()->resizeSection(0, view->fontMetrics().horizontalAdvance(u"00000000"_s));
    view->header()->setSectionResizeMode(stretched, QHeaderView::Stretch);
}

QString fileLine(const FilePlan &file)
{
    const QString name = QFileInfo(file.file).fileName();
    const int entries = int(file.entries.size());
    return file.kind == ListKind::Papers ? ImportDialog::tr("%1: %n papers", nullptr, entries).arg(name)
                                         : ImportDialog::tr("%1: %n ideas", nullptr, entries).arg(name);
}

QString countsLine(const FilePlan &file)
{
    QStringList parts{ImportDialog::tr("%n new", nullptr, file.countOf(ImportAction::Add)),
                      ImportDialog::tr("%n changed", nullptr, file.countOf(ImportAction::Update)),
                      ImportDialog::tr("%n unchanged", nullptr, file.countOf(ImportAction::Unchanged))};
    if (!file.skipped.isEmpty())
        parts << ImportDialog::tr("%n lines left out", nullptr, int(file.skipped.size()));
    return parts.join(u" · "_s);
}

} // namespace

ImportDialog::ImportDialog(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ImportDialog>())
    , m_entries(new ImportEntriesModel(this))
    , m_skipped(new SkippedLinesModel(this))
{
    m_ui->setupUi(this);
    prepare(m_ui->entries, m_entries, ImportEntriesModel::Title);
    m_ui->entries->header()->setSectionResizeMode(ImportEntriesModel::Outcome, QHeaderView::Fixed);
    m_ui->entries->header()->resizeSection(ImportEntriesModel::Outcome, 190);
    prepare(m_ui->skipped, m_skipped, SkippedLinesModel::Reason);
    connect(m_ui->files, &QListWidget::currentRowChanged, this, &ImportDialog::showFile);
    connect(m_ui->kind, &QComboBox::activated, this, &ImportDialog::chooseKind);
    connect(m_ui->import_, &QPushButton::clicked, this, &ImportDialog::importRequested);
    connect(m_ui->cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->import_->setDefault(true);
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::showBusy(const QString &what)
{
    m_ui->pages->setCurrentWidget(m_ui->busyPage);
    m_ui->busyText->setText(what);
    m_ui->progress->setRange(0, 0);
    m_ui->import_->setEnabled(false);
}

void ImportDialog::setProgress(int done, int total)
{
    m_ui->progress->setRange(0, total);
    m_ui->progress->setValue(done);
}

void ImportDialog::showPlan(const ImportPlan &plan)
{
    m_plan = plan;
    m_ui->pages->setCurrentWidget(m_ui->previewPage);
    showFiles();
    showImportButton();
    offerDates();
    if (std::any_of(plan.files.begin(), plan.files.end(), [](const FilePlan &file) { return file.unfinishedMerge; }))
        m_ui->keep->setChecked(true);
    m_ui->entries->setFocus();
}

void ImportDialog::showFiles()
{
    const int row = std::clamp(m_row, 0, std::max(0, int(m_plan.files.size()) - 1));
    const QSignalBlocker quiet(m_ui->files);
    m_ui->files->clear();
    for (const FilePlan &file : std::as_const(m_plan.files))
        m_ui->files->addItem(fileLine(file));
    m_ui->files->setVisible(m_plan.files.size() > 1);
    m_ui->files->setFixedHeight(std::min(int(m_plan.files.size()), 5) * (fontMetrics().height() + 10) + 6);
    m_ui->files->setCurrentRow(row);
    showFile(row);
}

void ImportDialog::showFile(int row)
{
    if (row < 0 || row >= m_plan.files.size())
        return;
    m_row = row;
    const FilePlan &file = m_plan.files.at(row);
    m_ui->title->setText(QFileInfo(file.file).fileName());
    m_ui->title->setToolTip(QDir::toNativeSeparators(file.file));
    m_ui->counts->setText(file.unfinishedMerge ? countsLine(file) + u'\n' +
                                                     tr("A merge in this file is not finished. Its first side "
                                                        "is read; kept in step, it is finished here.")
                                               : countsLine(file));
    m_ui->kind->setCurrentIndex(file.kind == ListKind::Papers ? 0 : 1);
    m_entries->setEntries(file.entries);
    m_skipped->setLines(file.skipped);
    m_ui->tabs->setTabText(0, tr("Entries (%1)").arg(locale().toString(file.entries.size())));
    m_ui->tabs->setTabText(1, tr("Left out (%1)").arg(locale().toString(file.skipped.size())));
    m_ui->tabs->setTabEnabled(1, !file.skipped.isEmpty());
    m_ui->entries->setCurrentIndex(m_entries->index(0, 0));
}

void ImportDialog::showImportButton()
{
    const int changes = m_plan.countOf(ImportAction::Add) + m_plan.countOf(ImportAction::Update);
    m_ui->import_->setEnabled(m_plan.changesAnything());
    m_ui->import_->setText(changes > 0 ? tr("&Import %n entries", nullptr, changes) : tr("&Import"));
    m_ui->nothing->setVisible(!m_plan.changesAnything());
    m_ui->cancel->setText(m_plan.changesAnything() ? tr("Cancel") : tr("Close"));
}

bool ImportDialog::keepsInStep() const
{
    return m_ui->keep->isChecked();
}

bool ImportDialog::takesDates() const
{
    return m_ui->dates->isVisibleTo(this) && m_ui->dates->isChecked();
}

// Shown as soon as git says that it knows one of the files.
void ImportDialog::offerDates()
{
    for (const FilePlan &file : std::as_const(m_plan.files)) {
        auto *git = new GitFile(file.file, this);
        connect(git, &GitFile::committed, this, [this, git](const QByteArray &bytes) {
            m_ui->dates->setVisible(m_ui->dates->isVisibleTo(this) || !bytes.isEmpty());
            git->deleteLater();
        });
        connect(git, &GitFile::state, git, [git](const std::optional<GitState> &state) {
            if (!state)
                git->deleteLater();
        });
        git->refresh();
        if (&file - m_plan.files.constData() >= mostAsked)
            break;
    }
}

void ImportDialog::chooseKind(int index)
{
    if (m_row < m_plan.files.size())
        Q_EMIT kindChosen(m_plan.files.at(m_row).file, index == 0 ? ImportAs::Papers : ImportAs::Ideas);
}

} // namespace cabinet::gui
