// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/DurableFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace cabinet;
using namespace cabinet::storage;

namespace {

QByteArray bytesOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray("cannot be read");
}

// The kernel refuses to let any file of this process grow past `bytes`, as a full disk does.
class FileSizeLimit final
{
    Q_DISABLE_COPY_MOVE(FileSizeLimit)
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

} // namespace

class DurableFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
    }

    void content_isWrittenByteForByte_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("one byte") << QByteArray("x");
        QTest::newRow("zero bytes and line ends") << QByteArray("a\0b\r\nc\n\xff\xfe", 9);
        QTest::newRow("a page") << QByteArray(4'096, 'p');
        QTest::newRow("a megabyte and one") << QByteArray(1'048'577, 'm');
    }

    void content_isWrittenByteForByte()
    {
        QFETCH(QByteArray, content);
        const QString file = path(u"file"_s);
        QVERIFY(durableReplace(file, content));
        QCOMPARE(bytesOf(file), content);
        QVERIFY(durableReplace(file, "before"));
        QVERIFY(durableReplace(file, content));
        QCOMPARE(bytesOf(file), content);
        QCOMPARE(left(), QStringList{u"file"_s});
    }

    void names_ofAllKindsWork_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("blank") << u"a file.md"_s;
        QTest::newRow("Chinese") << u"论文清单.md"_s;
        QTest::newRow("leading dash") << u"-rf"_s;
        QTest::newRow("leading dot") << u".hidden"_s;
        QTest::newRow("percent") << u"100%1.md"_s;
        QTest::newRow("long") << QString(200, u'n') + u".md"_s;
        QTest::newRow("long Chinese") << QString(80, u'长');
        QTest::newRow("pairs of surrogates") << QString::fromUtf8("\xF0\x9F\x93\x9A").repeated(31) + u"x"_s;
    }

    void names_ofAllKindsWork()
    {
        QFETCH(QString, name);
        const auto written = durableReplace(path(name), "content");
        QVERIFY2(written, qPrintable(written ? QString() : written.error().message + written.error().detail));
        QCOMPARE(left(), QStringList{name});
        QCOMPARE(bytesOf(path(name)), QByteArray("content"));
    }

    void newFile_isPrivateUnlessSaidOtherwise()
    {
        const mode_t before = ::umask(0);
        QVERIFY(durableReplace(path(u"own"_s), "x"));
        QVERIFY(durableReplace(path(u"shared"_s), "x", ownerOnly | QFile::ReadGroup));
        ::umask(before);
        QCOMPARE(modeOf(u"own"_s), 0600U);
        QCOMPARE(modeOf(u"shared"_s), 0640U);
        ::umask(077);
        QVERIFY(durableReplace(path(u"wanted"_s), "x", ownerOnly | QFile::ReadOther));
        ::umask(before);
        QCOMPARE(modeOf(u"wanted"_s), 0604U); // whatever the umask
    }

    void fullDisk_leavesTheOldContent()
    {
        const QString file = path(u"list.md"_s);
        QVERIFY(durableReplace(file, "old"));
        {
            const FileSizeLimit limit(100'000);
            const auto written = durableReplace(file, QByteArray(1'000'000, 'x'));
            QVERIFY(!written);
            QVERIFY2(written.error().message.contains(u"list.md"_s), qPrintable(written.error().message));
            QVERIFY(written.error().message.contains(u"not saved"_s));
            QVERIFY(!written.error().detail.isEmpty());
        }
        QCOMPARE(bytesOf(file), QByteArray("old"));
        QCOMPARE(left(), QStringList{u"list.md"_s});
        QVERIFY(durableReplace(file, QByteArray(1'000'000, 'x'))); // when there is room again
    }

    void folderThatMayNotBeWritten_isASentence()
    {
        if (::geteuid() == 0)
            QSKIP("root may write everywhere");
        const QString file = path(u"closed/list.md"_s);
        QVERIFY(QDir(m_dir->path()).mkdir(u"closed"_s));
        QVERIFY(QFile::setPermissions(path(u"closed"_s), QFile::ReadOwner | QFile::ExeOwner));
        const auto written = durableReplace(file, "x");
        QVERIFY(QFile::setPermissions(path(u"closed"_s), ownerOnly | QFile::ExeOwner));
        QVERIFY(!written);
        QVERIFY(written.error().message.contains(u"may not write"_s));
    }

    void link_isFollowedEvenToAnotherFolder()
    {
        QVERIFY(QDir(m_dir->path()).mkdir(u"real"_s));
        QVERIFY(durableReplace(path(u"real/list.md"_s), "one"));
        QVERIFY(QFile::link(path(u"real/list.md"_s), path(u"link.md"_s)));
        QVERIFY(durableReplace(path(u"link.md"_s), "two"));
        QVERIFY(QFileInfo(path(u"link.md"_s)).isSymLink());
        QCOMPARE(bytesOf(path(u"real/list.md"_s)), QByteArray("two"));
    }

    void danglingLink_doesNotWriteWhereItPoints()
    {
        QVERIFY(QFile::link(path(u"nowhere.md"_s), path(u"link.md"_s)));
        QVERIFY(durableReplace(path(u"link.md"_s), "x"));
        QCOMPARE(bytesOf(path(u"link.md"_s)), QByteArray("x"));
        QVERIFY(!QFile::exists(path(u"nowhere.md"_s)));
    }

    void whatIsNoFile_isRefusedAndStays_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::newRow("folder") << u"a folder has that name"_s;
        QTest::newRow("pipe") << u"not a regular file"_s;
        QTest::newRow("circle") << u"leads in a circle"_s;
    }

    void whatIsNoFile_isRefusedAndStays()
    {
        QFETCH(const QString, reason);
        const QString file = path(QString::fromLatin1(QTest::currentDataTag()));
        if (file.endsWith(u"folder"))
            QVERIFY(QDir().mkdir(file));
        else if (file.endsWith(u"pipe"))
            QCOMPARE(::mkfifo(QFile::encodeName(file).constData(), 0600), 0);
        else
            QVERIFY(QFile::link(file, file));
        struct stat before = {};
        QCOMPARE(::lstat(QFile::encodeName(file).constData(), &before), 0);
        const auto written = durableReplace(file, "x");
        QVERIFY(!written);
        QVERIFY2(written.error().message.contains(reason), qPrintable(written.error().message));
        QVERIFY(written.error().message.contains(QFileInfo(file).fileName()));
        struct stat now = {};
        QCOMPARE(::lstat(QFile::encodeName(file).constData(), &now), 0);
        QCOMPARE(now.st_ino, before.st_ino);
        QCOMPARE(now.st_mode, before.st_mode);
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot).size(), 1);
    }

    void openReader_keepsWhatItOpened()
    {
        const QString file = path(u"list.md"_s);
        QVERIFY(durableReplace(file, "first"));
        QFile reader(file);
        QVERIFY(reader.open(QIODevice::ReadOnly));
        QVERIFY(durableReplace(file, "second, and longer"));
        QCOMPARE(reader.readAll(), QByteArray("first")); // never a mixture
        QCOMPARE(bytesOf(file), QByteArray("second, and longer"));
    }

    void rename_replacesWhatIsThere()
    {
        QVERIFY(durableReplace(path(u"from"_s), "new"));
        QVERIFY(durableReplace(path(u"to"_s), "old"));
        QVERIFY(durableRename(path(u"from"_s), path(u"to"_s)));
        QCOMPARE(left(), QStringList{u"to"_s});
        QCOMPARE(bytesOf(path(u"to"_s)), QByteArray("new"));
    }

    void rename_thatFailsLeavesBoth()
    {
        QVERIFY(durableReplace(path(u"from"_s), "new"));
        QVERIFY(QDir(m_dir->path()).mkpath(u"to/inside"_s));
        const auto onFolder = durableRename(path(u"from"_s), path(u"to"_s));
        QVERIFY(!onFolder);
        QVERIFY(onFolder.error().detail.contains(u"rename"_s));
        QCOMPARE(bytesOf(path(u"from"_s)), QByteArray("new"));
        QVERIFY(!durableRename(path(u"none"_s), path(u"other"_s)));
        QVERIFY(!QFile::exists(path(u"other"_s)));
    }

    void sync_ofWhatIsNotThereSaysSo()
    {
        QVERIFY(durableReplace(path(u"file"_s), "x"));
        QVERIFY(syncFile(path(u"file"_s)));
        QVERIFY(syncFolderOf(path(u"file"_s)));
        const auto none = syncFile(path(u"none"_s));
        QVERIFY(!none);
        QVERIFY(none.error().message.contains(u"none"_s));
        QVERIFY(none.error().detail.startsWith(u"open for fsync"_s));
        QVERIFY(!syncFolderOf(path(u"no/folder/file"_s)));
    }

    void folders_areMadePrivateAndOnlyWhereMissing()
    {
        QVERIFY(QDir(m_dir->path()).mkdir(u"there"_s));
        QVERIFY(QFile::setPermissions(path(u"there"_s), ownerOnly | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup));
        const mode_t before = ::umask(0);
        const auto made = makeFolder(path(u"there/one/two"_s));
        ::umask(before);
        QVERIFY(made);
        QCOMPARE(modeOf(u"there"_s), 0750U); // as it was
        QCOMPARE(modeOf(u"there/one"_s), 0700U);
        QCOMPARE(modeOf(u"there/one/two"_s), 0700U);
        QVERIFY(makeFolder(path(u"there/one/two"_s)));
        QVERIFY(makeFolder(path(u"there/one/../one/two/"_s)));
    }

    void folderBelowAFile_isASentence()
    {
        QVERIFY(durableReplace(path(u"file"_s), "x"));
        const auto made = makeFolder(path(u"file/below"_s));
        QVERIFY(!made);
        QVERIFY(made.error().message.contains(u"below"_s));
        QCOMPARE(bytesOf(path(u"file"_s)), QByteArray("x"));
    }

    void temporaryNames_areHiddenBesideAndNeverTheSame()
    {
        QSet<QString> names;
        for (int i = 0; i < 100; ++i) {
            const QString name = temporaryName(path(u"list.md"_s));
            QCOMPARE(QFileInfo(name).absolutePath(), QFileInfo(path(u"list.md"_s)).absolutePath());
            QVERIFY(QFileInfo(name).fileName().startsWith(u".list.md."_s));
            QVERIFY(name.endsWith(temporarySuffix));
            names.insert(name);
        }
        QCOMPARE(names.size(), 100);
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_dir->filePath(name); }
    [[nodiscard]] QStringList left() const
    {
        return QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    [[nodiscard]] uint modeOf(const QString &name) const
    {
        struct stat status
        {
        };
        return ::stat(QFile::encodeName(path(name)).constData(), &status) == 0 ? status.st_mode & 0777U : 0U;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(DurableFileTest)
#include "tst_durablefile.moc"
