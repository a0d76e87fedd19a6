package org.kith.referrals.concerns;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.customized.QuarkusConnectionProvider;
import io.quarkus.hibernate.orm.runtime.tenant.TenantConnectionResolver;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/**
 * Two pools of connections to the one database: concerns have their own, so that no other work can hold them up. Hibernate
 * knows pools for one schema as tenants; these tenants share every row.
 */
@ApplicationScoped
@PersistenceUnitExtension
class ConnectionPools implements TenantResolver, TenantConnectionResolver {
    private static final String ORDINARY = "ordinary";
    private static final String CONCERNS = "concerns";
    private static final ScopedValue<String> POOL = ScopedValue.newInstance();

    private final AgroalDataSource ordinary;
    private final AgroalDataSource concerns;

    ConnectionPools(AgroalDataSource ordinary, @DataSource(CONCERNS) AgroalDataSource concerns) {
        this.ordinary = ordinary;
        this.concerns = concerns;
    }

    /** Does the work, whose transactions take their connections from the pool for concerns. */
    static <T> T forConcerns(Supplier<T> work) {
        return ScopedValue.where(POOL, CONCERNS).call(work::get);
    }

    @Override
    public String getDefaultTenantId() {
        return ORDINARY;
    }

    @Override
    public String resolveTenantId() {
        return POOL.isBound() ? POOL.get() : ORDINARY;
    }

    @Override
    public ConnectionProvider resolve(String pool) {
        return new QuarkusConnectionProvider(CONCERNS.equals(pool) ? concerns : ordinary);
    }
}
