// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace cabinet::test {

// A certificate authority of the test's own, made with the openssl command in a folder that goes away, and servers' certificates by it.
class TlsFiles final
{
    Q_DISABLE_COPY_MOVE(TlsFiles)
public:
    enum class Signer { Authority, OtherAuthority, Itself };
    enum class Time { Now, Past, Future };

    TlsFiles();
    [[nodiscard]] bool isUsable() const { return !authority().isNull(); } // openssl is there and did its work
    [[nodiscard]] QSslCertificate authority() const;
    // For a server that is called so.
    [[nodiscard]] QSslConfiguration server(const QString &host, Signer signer = Signer::Authority, Time time = Time::Now)
    {
        return server(QStringList{host}, signer, time);
    }
    [[nodiscard]] QSslConfiguration server(const QStringList &hosts, Signer signer = Signer::Authority, Time time = Time::Now);

private:
    bool openssl(const QStringList &arguments) const;
    void makeAuthority(const QString &name) const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    int m_made = 0;
};

} // namespace cabinet::test
