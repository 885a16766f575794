/**
 * Exact k nearest neighbours among {@link io.github.counterpoise.encode.Points}: the index, its
 * answers, and the threads that share the work. What a distance means is decided in {@code encode};
 * what neighbours are used for, in the methods. Approximate search does not belong here.
 *
 * <h2>How it works</h2>
 *
 * <p>References are cut into leaves by a balanced k-d tree, queries into groups in the same way. A
 * group descends the tree of references and passes over nodes whose box is further away than any of
 * its queries' k-th neighbour so far. In a leaf, squared distances of four queries at a time to all
 * references come from a product in single precision that the JIT compiler vectorises,
 *
 * <pre>‖a − b‖² = ‖a‖² + (‖b‖² − 2 a·b),</pre>
 *
 * and only references that might be near enough given the product's error are measured by {@link
 * io.github.counterpoise.encode.Points#squaredDistance}. Memory is O(n·d) for the blocks, O(n·k)
 * for the result, and one leaf per thread.
 *
 * <h2>The error bound</h2>
 *
 * <p>Let u = 2<sup>−24</sup> be the unit roundoff of float, c the block's centre, A = ‖a − c‖ and B
 * the block's radius, s² = 2A² + 2B² ≥ (A + B)², all scaled by a power of 2 such that B is about 1.
 * Rounding the coordinates of a − c and b − c to float changes ‖a − b‖² by at most 2u·s² to first
 * order; a sum of m products accumulated in any order is off by at most (m + 2)·u times the sum of
 * its terms' magnitudes (Higham, N. J. (2002). Accuracy and stability of numerical algorithms,
 * section 3.1), which is at most 2s²; underflow loses less than 2<sup>−140</sup> per term. Hence
 * the product is within
 *
 * <blockquote>
 *
 * E = (m + 16)·(2u·s² + 2<sup>−140</sup>)
 *
 * </blockquote>
 *
 * of ‖a − b‖² − ‖a‖², with a margin that also covers second-order terms and the rounding of double
 * arithmetic, and a reference whose product exceeds the k-th squared distance − ‖a‖² + E cannot be
 * among the k nearest.
 *
 * <h2>Missing coordinates</h2>
 *
 * <p>With S the sum of squared differences over the coordinates present in both, C the share of
 * these and W the share of all, the distance S·W/C is at most a limit L where S − (L/W)·C ≤ 0. With
 * p, q the indicators of presence in a and b, the part of that over the coordinates in which
 * anything is missing is again a sum of products,
 *
 * <pre>Σ p·(q·b²) − 2·(p·a)·(q·b) + q·p·(a² − share·L/W),</pre>
 *
 * three terms for each, with magnitudes of at most s² + L in all; the part over the others is the
 * product above less (L/W) times their share. Once L has fallen to L' &lt; L while a block is
 * searched, the sum is to be at most (L'/W) times the share of the others. An infinite L is taken
 * as 0 in the product, and then S ≤ L'·C/W ≤ L' is what is tested.
 */
package io.github.counterpoise.neighbor;
