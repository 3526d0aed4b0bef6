import 'mingbai/single';
