package org.kith.places.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
    @ParameterizedTest
    @CsvSource({
        "LSOA11CD, 11",
        "lsoa11_code, 11",
        "lsoa11, 11",
        "lsoa21cd, 21",
        "LSOA code (2021), 21",
        "LSOA code (2011), 11",
        "area_code, ''",
        "LSOA11NM,",
        "LSOA name (2021),",
        "msoa11,",
        "code,"
    })
    void knowsTheEditionOfAnAreaCode(String header, String edition) {
        assertThat(Columns.areaEdition(header)).isEqualTo(edition);
    }

    @Test
    void findsTheIndexInTheOfficialFileOfEitherYear() {
        String official = "Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)";

        assertThat(Columns.of(List.of("LSOA code (2021)", official)).deprivationDecile())
                .isEqualTo(1);
        assertThat(Columns.of(List.of("lsoa11_code", "IMD_decile")).deprivationDecile())
                .isEqualTo(1);
        assertThat(Columns.of(List.of("lsoa11_code", "Income_decile")).deprivationDecile())
                .isEqualTo(Columns.NONE);
    }

    @Test
    void findsThePostcodeUnderItsOldAndNewNames() {
        assertThat(Columns.of(List.of("pcd", "pcd2", "pcds")).postcode()).isEqualTo(2);
        assertThat(Columns.of(List.of("PCD7", "dointr")).postcode()).isZero();
        assertThat(Columns.of(List.of("east1m", "north1m")).northing()).isEqualTo(1);
    }
}
