package org.kith.places.geometry;

/** An ellipsoid of revolution and the change between degrees on it and earth-centred metres. */
record Ellipsoid(double a, double b) {
    static final Ellipsoid WGS84 = new Ellipsoid(6_378_137.000, 6_356_752.3142);
    static final Ellipsoid AIRY_1830 = new Ellipsoid(6_377_563.396, 6_356_256.909);

    /** Square of the first eccentricity. */
    double e2() {
        return (a * a - b * b) / (a * a);
    }

    /** Earth-centred x, y, z in metres of a position in radians on the ellipsoid's surface. */
    double[] toCartesian(double phi, double lambda) {
        double sin = StrictMath.sin(phi);
        double cos = StrictMath.cos(phi);
        double nu = a / StrictMath.sqrt(1 - e2() * sin * sin);
        return new double[] {nu * cos * StrictMath.cos(lambda), nu * cos * StrictMath.sin(lambda), nu * (1 - e2()) * sin
        };
    }

    /** Latitude and longitude in radians; the height is dropped. */
    double[] toGeodetic(double[] xyz) {
        double p = StrictMath.hypot(xyz[0], xyz[1]);
        double phi = StrictMath.atan2(xyz[2], p * (1 - e2()));
        // Each round gains more than two digits near the surface; six leave less than a micrometre.
        for (int i = 0; i < 6; i++) {
            double sin = StrictMath.sin(phi);
            double nu = a / StrictMath.sqrt(1 - e2() * sin * sin);
            phi = StrictMath.atan2(xyz[2] + e2() * nu * sin, p);
        }
        return new double[] {phi, StrictMath.atan2(xyz[1], xyz[0])};
    }
}
