package org.kith.places.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GridPointTest {
    @Test
    void distanceIsTheIntegerRoot() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            GridPoint a = new GridPoint(random.nextInt(700_001), random.nextInt(1_300_001));
            GridPoint b = new GridPoint(random.nextInt(700_001), random.nextInt(1_300_001));
            BigInteger dx = BigInteger.valueOf(a.easting() - b.easting());
            BigInteger dy = BigInteger.valueOf(a.northing() - b.northing());
            int root = dx.pow(2).add(dy.pow(2)).sqrt().intValueExact();

            assertThat(a.distanceTo(b)).isEqualTo(root).isEqualTo(b.distanceTo(a));
        }
    }

    @Test
    void theEdgeOfARadiusIsInside() {
        GridPoint home = new GridPoint(1_000, 1_000);

        assertThat(home.within(500, new GridPoint(1_300, 1_400))).isTrue();
        assertThat(home.within(499, new GridPoint(1_300, 1_400))).isFalse();
        assertThat(home.within(Integer.MAX_VALUE, new GridPoint(700_000, 1_300_000)))
                .isTrue();
        assertThat(home.within(0, home)).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> home.within(-1, home));
    }

    @Test
    void isOnTheGridOrIsNot() {
        assertThat(new GridPoint(0, 0).distanceTo(new GridPoint(700_000, 1_300_000)))
                .isEqualTo(1_476_482);
        assertThatIllegalArgumentException().isThrownBy(() -> new GridPoint(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new GridPoint(0, 1_300_001));
    }
}
