// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TlsFiles.h"

#include <QFile>
#include <QProcess>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace cabinet::test {

namespace {

void write(const QString &path, const QString &text)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text.toUtf8());
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QSslCertificate certificate(const QString &path)
{
    return QSslCertificate(read(path));
}

// What "openssl ca" needs to sign with dates of one's choice.
const QString config = uR"([ca]
default_ca = c
[c]
new_certs_dir = .
database = NAME.index
serial = NAME.serial
certificate = NAME.pem
private_key = NAME.key
default_md = sha256
policy = p
unique_subject = no
copy_extensions = copy
[p]
commonName = supplied
)"_s;

} // namespace

TlsFiles::TlsFiles()
{
    makeAuthority(u"authority"_s);
    makeAuthority(u"other"_s);
}

QSslCertificate TlsFiles::authority() const
{
    return certificate(path(u"authority.pem"_s));
}

bool TlsFiles::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(u"openssl"_s, arguments);
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

void TlsFiles::makeAuthority(const QString &name) const
{
    openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-keyout"_s,
             name + u".key"_s, u"-out"_s, name + u".pem"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=test authority "_s + name});
    write(path(name + u".cnf"_s), QString(config).replace(u"NAME"_s, name));
    write(path(name + u".index"_s), {});
    write(path(name + u".serial"_s), u"1000\n"_s);
}

QSslConfiguration TlsFiles::server(const QStringList &hosts, Signer signer, Time time)
{
    const QString name = u"server%1"_s.arg(++m_made);
    const QStringList request{u"req"_s,      u"-newkey"_s,    u"ec"_s,   u"-pkeyopt"_s,    u"ec_paramgen_curve:P-256"_s,
                              u"-nodes"_s,   u"-keyout"_s,    name + u".key"_s, u"-subj"_s, u"/CN="_s + hosts.first(),
                              u"-addext"_s,  u"subjectAltName=DNS:"_s + hosts.join(u",DNS:"_s)};
    if (signer == Signer::Itself) {
        openssl(request + QStringList{u"-x509"_s, u"-days"_s, u"2"_s, u"-out"_s, name + u".pem"_s});
    } else {
        const QString by = signer == Signer::Authority ? u"authority.cnf"_s : u"other.cnf"_s;
        QStringList sign{u"ca"_s, u"-batch"_s, u"-config"_s, by, u"-in"_s, name + u".csr"_s, u"-out"_s, name + u".pem"_s, u"-notext"_s};
        if (time == Time::Past)
            sign += {u"-startdate"_s, u"20200101000000Z"_s, u"-enddate"_s, u"20200201000000Z"_s};
        else if (time == Time::Future)
            sign += {u"-startdate"_s, u"20900101000000Z"_s, u"-enddate"_s, u"20910101000000Z"_s};
        else
            sign += {u"-days"_s, u"2"_s};
        openssl(request + QStringList{u"-out"_s, name + u".csr"_s});
        openssl(sign);
    }
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(certificate(path(name + u".pem"_s)));
    tls.setPrivateKey(QSslKey(read(path(name + u".key"_s)), QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::QueryPeer);
    return tls;
}

} // namespace cabinet::test
