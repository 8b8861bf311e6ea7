// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/Sha256.h"

#include <openssl/evp.h>

namespace cabinet::network {

struct Sha256::Context
{
    struct Free
    {
        void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
    };
    std::unique_ptr<EVP_MD_CTX, Free> evp{EVP_MD_CTX_new()};
    bool good = evp && EVP_DigestInit_ex(evp.get(), EVP_sha256(), nullptr) == 1;
};

Sha256::Sha256()
    : m_context(std::make_unique<Context>())
{
}

Sha256::~Sha256() = default;

void Sha256::add(const QByteArray &bytes)
{
    Context &context = *m_context;
    context.good = context.good && EVP_DigestUpdate(context.evp.get(), bytes.constData(), static_cast<size_t>(bytes.size())) == 1;
}

QByteArray Sha256::result()
{
    Context &context = *m_context;
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int size = 0;
    if (!context.good || EVP_DigestFinal_ex(context.evp.get(), reinterpret_cast<unsigned char *>(digest.data()), &size) != 1)
        return {};
    digest.truncate(static_cast<qsizetype>(size));
    return digest;
}

} // namespace cabinet::network
