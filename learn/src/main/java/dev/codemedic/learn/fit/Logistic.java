package dev.codemedic.learn.fit;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Logistic regression with L2 regularization (LIBLINEAR, Fan et al. 2008).
 *
 * @param coefficients one for each feature
 * @param intercept of the log odds
 */
record Logistic(double[] coefficients, double intercept) {
    /** The inverse of the regularization's strength: some dozens of samples must not run away. */
    private static final double COST = 1;

    private static final double EXACT = 1e-4;

    /** Fits the log odds that samples are right; both kinds must be among them. */
    static Logistic fit(List<Judged> samples, List<ToDoubleFunction<Judged>> features) {
        var problem = new Problem();
        problem.l = samples.size();
        problem.n = features.size() + 1;
        problem.bias = 1;
        problem.x = new Feature[samples.size()][];
        problem.y = new double[samples.size()];
        for (int row = 0; row < samples.size(); row++) {
            var sample = samples.get(row);
            problem.x[row] = row(sample, features);
            problem.y[row] = sample.right() ? 1 : -1;
        }
        Linear.disableDebugOutput();
        var model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, EXACT));
        // the library's own sign is that of the first sample's class
        double sign = model.getLabels()[0] > 0 ? 1 : -1;
        var told = model.getFeatureWeights();
        var coefficients = new double[features.size()];
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = sign * told[i];
        }
        return new Logistic(coefficients, sign * told[features.size()]);
    }

    private static Feature[] row(Judged sample, List<ToDoubleFunction<Judged>> features) {
        var row = new Feature[features.size() + 1];
        for (int i = 0; i < features.size(); i++) {
            row[i] = new FeatureNode(i + 1, features.get(i).applyAsDouble(sample));
        }
        row[features.size()] = new FeatureNode(features.size() + 1, 1);
        return row;
    }
}
