package org.kith.places.geometry;

/**
 * WGS84 to the British National Grid and back: Ordnance Survey's single seven-parameter Helmert transformation to OSGB36,
 * then its transverse Mercator projection on the Airy 1830 ellipsoid ("A guide to coordinate systems in Great Britain",
 * annexes B and C). Against the official table OSTN15 it is 2 m out on average and 4.9 m at most at Ordnance Survey's forty
 * test points, which is nothing beside a radius of kilometres and needs no 15 MB table. StrictMath, so that the same bytes come out on every machine.
 */
final class NationalGrid {
    private static final double F0 = 0.9996012717;
    private static final double PHI0 = StrictMath.toRadians(49);
    private static final double LAMBDA0 = StrictMath.toRadians(-2);
    private static final double E0 = 400_000;
    private static final double N0 = -100_000;

    /** Translation in metres, rotation in seconds of arc, scale in parts per million; WGS84 to OSGB36. */
    private static final double[] T = {-446.448, 125.157, -542.060};

    private static final double RX = seconds(-0.1502);
    private static final double RY = seconds(-0.2470);
    private static final double RZ = seconds(-0.8421);
    private static final double S = 1 + 20.4894e-6;

    private NationalGrid() {}

    static GridPoint toGrid(LatLon position) {
        double[] exact = toExactGrid(position);
        return new GridPoint(Math.toIntExact(StrictMath.round(exact[0])), Math.toIntExact(StrictMath.round(exact[1])));
    }

    /** Easting and northing in metres, unrounded. */
    static double[] toExactGrid(LatLon position) {
        double[] wgs = Ellipsoid.WGS84.toCartesian(
                StrictMath.toRadians(position.latitude()), StrictMath.toRadians(position.longitude()));
        double[] airy = Ellipsoid.AIRY_1830.toGeodetic(helmert(wgs));
        return project(airy[0], airy[1]);
    }

    static LatLon toLatLon(double easting, double northing) {
        double[] airy = unproject(easting, northing);
        double[] target = Ellipsoid.AIRY_1830.toCartesian(airy[0], airy[1]);
        // The transformation is almost the identity, so correcting by its error converges at once and exactly.
        double[] xyz = target.clone();
        for (int round = 0; round < 3; round++) {
            double[] there = helmert(xyz);
            for (int i = 0; i < 3; i++) {
                xyz[i] += target[i] - there[i];
            }
        }
        double[] wgs = Ellipsoid.WGS84.toGeodetic(xyz);
        return new LatLon(StrictMath.toDegrees(wgs[0]), StrictMath.toDegrees(wgs[1]));
    }

    private static double[] helmert(double[] p) {
        return new double[] {
            T[0] + S * p[0] - RZ * p[1] + RY * p[2],
            T[1] + RZ * p[0] + S * p[1] - RX * p[2],
            T[2] - RY * p[0] + RX * p[1] + S * p[2]
        };
    }

    static double[] project(double phi, double lambda) {
        Radii r = Radii.at(phi);
        double sin = StrictMath.sin(phi);
        double cos = StrictMath.cos(phi);
        double cos3 = cos * cos * cos;
        double cos5 = cos3 * cos * cos;
        double t2 = StrictMath.pow(StrictMath.tan(phi), 2);
        double t4 = t2 * t2;
        double d = lambda - LAMBDA0;
        double d2 = d * d;
        double i = meridian(phi) + N0;
        double ii = r.nu / 2 * sin * cos;
        double iii = r.nu / 24 * sin * cos3 * (5 - t2 + 9 * r.eta2);
        double iiia = r.nu / 720 * sin * cos5 * (61 - 58 * t2 + t4);
        double iv = r.nu * cos;
        double v = r.nu / 6 * cos3 * (r.nu / r.rho - t2);
        double vi = r.nu / 120 * cos5 * (5 - 18 * t2 + t4 + 14 * r.eta2 - 58 * t2 * r.eta2);
        return new double[] {E0 + d * (iv + d2 * (v + d2 * vi)), i + d2 * (ii + d2 * (iii + d2 * iiia))};
    }

    private static double[] unproject(double easting, double northing) {
        double phi = PHI0;
        double rest;
        do {
            rest = northing - N0 - meridian(phi);
            phi += rest / (Ellipsoid.AIRY_1830.a() * F0);
        } while (StrictMath.abs(rest) >= 1e-5);
        Radii r = Radii.at(phi);
        double tan = StrictMath.tan(phi);
        double sec = 1 / StrictMath.cos(phi);
        double t2 = tan * tan;
        double t4 = t2 * t2;
        double t6 = t4 * t2;
        double nu3 = r.nu * r.nu * r.nu;
        double nu5 = nu3 * r.nu * r.nu;
        double nu7 = nu5 * r.nu * r.nu;
        double vii = tan / (2 * r.rho * r.nu);
        double viii = tan / (24 * r.rho * nu3) * (5 + 3 * t2 + r.eta2 - 9 * t2 * r.eta2);
        double ix = tan / (720 * r.rho * nu5) * (61 + 90 * t2 + 45 * t4);
        double x = sec / r.nu;
        double xi = sec / (6 * nu3) * (r.nu / r.rho + 2 * t2);
        double xii = sec / (120 * nu5) * (5 + 28 * t2 + 24 * t4);
        double xiia = sec / (5040 * nu7) * (61 + 662 * t2 + 1320 * t4 + 720 * t6);
        double d = easting - E0;
        double d2 = d * d;
        return new double[] {
            phi - d2 * (vii - d2 * (viii - d2 * ix)), LAMBDA0 + d * (x - d2 * (xi - d2 * (xii - d2 * xiia)))
        };
    }

    /** Developed length of the meridian from the true origin to a latitude, in metres. */
    private static double meridian(double phi) {
        double a = Ellipsoid.AIRY_1830.a();
        double b = Ellipsoid.AIRY_1830.b();
        double n = (a - b) / (a + b);
        double n2 = n * n;
        double n3 = n2 * n;
        double minus = phi - PHI0;
        double plus = phi + PHI0;
        return b
                * F0
                * ((1 + n + 1.25 * n2 + 1.25 * n3) * minus
                        - (3 * n + 3 * n2 + 21.0 / 8 * n3) * StrictMath.sin(minus) * StrictMath.cos(plus)
                        + 15.0 / 8 * (n2 + n3) * StrictMath.sin(2 * minus) * StrictMath.cos(2 * plus)
                        - 35.0 / 24 * n3 * StrictMath.sin(3 * minus) * StrictMath.cos(3 * plus));
    }

    private static double seconds(double arc) {
        return StrictMath.toRadians(arc / 3600);
    }

    /** Radii of curvature at a latitude, scaled by F0. */
    private record Radii(double nu, double rho, double eta2) {
        static Radii at(double phi) {
            double e2 = Ellipsoid.AIRY_1830.e2();
            double root = 1 - e2 * StrictMath.pow(StrictMath.sin(phi), 2);
            double nu = Ellipsoid.AIRY_1830.a() * F0 / StrictMath.sqrt(root);
            double rho = Ellipsoid.AIRY_1830.a() * F0 * (1 - e2) / (root * StrictMath.sqrt(root));
            return new Radii(nu, rho, nu / rho - 1);
        }
    }
}
